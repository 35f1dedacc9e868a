import { expect, test } from 'vitest'
import { unreached } from './outcomes.ts'
import { compareWithModel } from './property.ts'

const runs = Number(process.env['MODEL_RUNS'] ?? 2000)

/**
 * Three quarters are the same sequences every time, of a seed that reaches every outcome: some are so rare that chance would miss one in
 * every few runs. The others are new each time. Where a change of rules or acts lets an outcome slip, look for another seed.
 */
const known = { seed: 2, share: 0.75 }

test(`whatever people do, in ${runs} arbitrary sequences, the gateway answers and changes exactly as the reference model says`, async () => {
  const fixed = Math.round(runs * known.share)
  await compareWithModel(fixed, known.seed)
  await compareWithModel(runs - fixed)
  // A short run, asked for by hand, may miss some.
  expect(runs < 2000 ? [] : unreached()).toEqual([])
}, 900_000)
