import { expect, test } from 'vitest'
import { unreached } from '@test/model/outcomes.ts'
import { compareWithModel } from '@test/model/property.ts'

const runs = Number(process.env['MODEL_RUNS'] ?? 20_000)

test(`in ${runs} arbitrary sequences the gateway answers and changes exactly as the reference model says`, async () => {
  await compareWithModel(runs)
  expect(unreached()).toEqual([])
})
