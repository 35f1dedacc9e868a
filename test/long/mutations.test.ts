import { afterAll, expect, test } from 'vitest'
import { copyOfTree, runWith } from '@test/model/mutation-run.ts'
import { mutationsOfPlans } from '@test/model/mutations-of-plans.ts'
import { mutationsOfTransactions } from '@test/model/mutations-of-transactions.ts'
import { mutations } from '@test/model/mutations.ts'

const runs = Number(process.env['MUTATION_RUNS'] ?? 600)
const tree = copyOfTree(process.cwd())
afterAll(tree.remove)

test('without a planted defect the model test passes', async () => {
  const { passed, output } = await runWith(tree.path, null, 50)
  expect(passed, output).toBe(true)
})

test.each([...mutations, ...mutationsOfPlans, ...mutationsOfTransactions])(
  'the model test finds a planted defect: $title',
  async (mutation) => {
    const { passed, output } = await runWith(tree.path, mutation, runs)
    expect(passed, 'the defect was not found').toBe(false)
    // Found by a divergence, not because the copy does not run.
    expect(output).toContain('Property failed after')
  },
)
