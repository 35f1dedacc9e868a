import { conditionOf, conflictOf, sameCondition, tokensIn, type Condition } from './search-query.ts'
import type { ContainerChoice } from './search-operators.ts'

/** What stands in the field after whole conditions were taken out of it. */
export interface SettledInput {
  added: readonly Condition[]
  rest: string
  caret: number
  /** What is wrong with an operator that was typed to its end. */
  problem: string | null
}

/**
 * Takes the operators out of the field that were typed to their end: a blank follows them, or they were pasted whole. What is wrong stays
 * where it was typed.
 */
export function settleInput(
  typed: string,
  caret: number,
  pasted: boolean,
  standing: readonly Condition[],
  containers: readonly ContainerChoice[] | null,
): SettledInput {
  const added: Condition[] = []
  let problem: string | null = null
  let rest = ''
  let kept = 0
  let place = caret
  for (const token of tokensIn(typed)) {
    const { start, end } = token
    if (end === typed.length && !pasted) break
    const condition = conditionOf(token, containers)
    // Somebody may be about to type the value of an operator that has none yet.
    if (condition === null || (token.operator !== null && token.value === '')) continue
    const wrong = 'problem' in condition ? condition.problem : conflictOf(condition, [...standing, ...added])
    const isThere = (one: Condition) => !('problem' in condition) && sameCondition(one, condition)
    if (wrong !== null && ![...standing, ...added].some(isThere)) {
      problem ??= wrong
      continue
    }
    if (!('problem' in condition) && ![...standing, ...added].some(isThere)) added.push(condition)
    const upTo = /^\s/u.test(typed.slice(end)) ? end + 1 : end
    rest += typed.slice(kept, start)
    if (caret >= upTo) place -= upTo - start
    else if (caret > start) place = rest.length
    kept = upTo
  }
  return { added, rest: rest + typed.slice(kept), caret: place, problem }
}
