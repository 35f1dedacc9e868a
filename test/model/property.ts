/** Arbitrary people do arbitrary things in arbitrary worlds: the gateway and the reference model must never differ. */
import fc from 'fast-check'
import { configurationActs } from './configuration-acts.ts'
import { observeAll } from './observation.ts'
import { offAndOnAgain } from './off-and-on-acts.ts'
import { profileActs } from './profile-acts.ts'
import { searchActs } from './search-acts.ts'
import { sessionActs } from './session-acts.ts'
import { Stage } from './stage.ts'
import { worldPlan } from './world-plan.ts'

/** Sessions, replays and the I7 act once, everything else twice as often. */
const often = [...configurationActs, ...profileActs, ...searchActs]
const acts = [...often, ...often, ...sessionActs, ...offAndOnAgain]

/**
 * Runs `runs` sequences of up to fifty acts. A failure prints seed, path and replayPath: given back as MODEL_SEED, MODEL_PATH
 * and MODEL_REPLAY they show the shrunk case again at once; the seed alone finds it again.
 */
export async function compareWithModel(runs: number): Promise<void> {
  const { MODEL_SEED, MODEL_PATH, MODEL_REPLAY } = process.env
  const commands = fc.commands(acts, {
    maxCommands: 50,
    size: 'max',
    ...(MODEL_REPLAY !== undefined && { replayPath: MODEL_REPLAY }),
  })
  await fc.assert(
    fc.asyncProperty(worldPlan, commands, async (plan, sequence) => {
      const stage = new Stage(plan)
      await fc.asyncModelRun(() => ({ model: stage, real: null }), sequence)
      await observeAll(stage)
    }),
    {
      numRuns: runs,
      seed: Number(MODEL_SEED ?? Date.now() % 0x7fffffff),
      ...(MODEL_PATH !== undefined && { path: MODEL_PATH }),
    },
  )
}
