/** Arbitrary people do arbitrary things in arbitrary worlds: the gateway and the reference model must never differ. */
import fc from 'fast-check'
import { tenantAt } from './act.ts'
import { configurationActs } from './configuration-acts.ts'
import { lookActs } from './look-acts.ts'
import { observeActivity } from './observation-of-activity.ts'
import { observeMatrix } from './observation-of-matrix.ts'
import { observeConnector } from './observation-of-uses.ts'
import { observeAll } from './observation.ts'
import { offAndOnAgain } from './off-and-on-acts.ts'
import { planActs } from './plan-acts.ts'
import { profileActs } from './profile-acts.ts'
import { revertActs } from './revert-acts.ts'
import { searchActs } from './search-acts.ts'
import { sessionActs } from './session-acts.ts'
import { Stage } from './stage.ts'
import { payActs, transactionActs } from './transaction-acts.ts'
import { worldPlan } from './world-plan.ts'

/** Sessions, replays, looking around and the I7 acts once, everything else twice as often. */
const often = [...configurationActs, ...profileActs, ...searchActs, ...planActs, ...revertActs]
const acts = [
  ...often,
  ...often,
  ...payActs,
  ...payActs,
  ...transactionActs,
  ...transactionActs,
  ...sessionActs,
  ...lookActs,
  ...offAndOnAgain,
]

/**
 * Runs `runs` sequences of up to forty acts, the ones of `seed` if that is given. A failure prints seed, path and replayPath: given back as MODEL_SEED, MODEL_PATH
 * and MODEL_REPLAY they show the shrunk case again at once; the seed alone finds it again.
 */
export async function compareWithModel(runs: number, seed = Date.now() % 0x7fffffff): Promise<void> {
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
      for (const [connector, { tenant }] of stage.model.connectors)
        await observeConnector(stage, stage.rootOf(tenant), connector)
      await observeMatrix(stage, 'root0', tenantAt(stage, 0))
      await observeActivity(stage, 'root0', { tenant: null, kind: null, limit: null })
    }),
    {
      numRuns: runs,
      seed: Number(MODEL_SEED ?? seed),
      ...(MODEL_PATH !== undefined && { path: MODEL_PATH }),
    },
  )
}
