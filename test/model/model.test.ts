import { expect, test } from 'vitest'
import { unreached } from './outcomes.ts'
import { compareWithModel } from './property.ts'

const runs = Number(process.env['MODEL_RUNS'] ?? 2000)

test(`whatever people do, in ${runs} arbitrary sequences, the gateway answers and changes exactly as the reference model says`, async () => {
  await compareWithModel(runs)
  // A short run, asked for by hand, may miss some.
  expect(runs < 2000 ? [] : unreached()).toEqual([])
}, 900_000)
