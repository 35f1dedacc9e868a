/** Arbitrary people do arbitrary things in arbitrary worlds: the gateway and the reference model must never differ. */
import fc from 'fast-check'
import { configurationActs, offAndOnAgain } from './configuration-acts.ts'
import { observeAll } from './observation.ts'
import { profileActs } from './profile-acts.ts'
import { searchActs } from './search-acts.ts'
import { sessionActs } from './session-acts.ts'
import { Stage } from './stage.ts'
import { worldPlan } from './world-plan.ts'

/** Sessions, replays and the I7 act once, everything else twice as often. */
const often = [...configurationActs, ...profileActs, ...searchActs]
const acts = [...often, ...often, ...sessionActs, ...offAndOnAgain]

/** Runs `runs` sequences of up to fifty acts; a failure names the seed and path to see it again (MODEL_SEED, MODEL_PATH). */
export async function compareWithModel(runs: number): Promise<void> {
  const seed = Number(process.env['MODEL_SEED'] ?? Date.now() % 0x7fffffff)
  const path = process.env['MODEL_PATH']
  await fc.assert(
    fc.asyncProperty(
      worldPlan,
      fc.commands(acts, { maxCommands: 50, size: 'max', disableReplayLog: true }),
      async (plan, commands) => {
        const stage = new Stage(plan)
        await fc.asyncModelRun(() => ({ model: stage, real: null }), commands)
        await observeAll(stage)
      },
    ),
    { numRuns: runs, seed, endOnFailure: false, ...(path !== undefined && { path }) },
  )
}
