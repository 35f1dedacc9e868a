import { isOwnId } from './recognised.ts'
import { holdsCardNumber } from '@/contract/card-number.ts'
import { checkValue, isOperator, type ContainerChoice, type Operator } from './search-operators.ts'
import { quote, quoteIfNeeded, tokensOf, type Token } from './search-lexer.ts'

/** One condition: an operator with its value, or plain text that is left out. */
export interface Condition {
  operator: Operator | null
  value: string
  excluded: boolean
}

/** What is wrong with a part of what was typed, and where it stands. */
export interface Problem {
  message: string
  start: number
  end: number
}

/** A search as it was meant: conditions, and the words without an operator as one text. */
export interface Search {
  conditions: readonly Condition[]
  text: string
}

export interface ReadSearch extends Search {
  problems: readonly Problem[]
}

/** Operators that can be asked for once: a profile has one of each, or the gateway is asked for one. */
const single: ReadonlySet<Operator | null> = new Set([
  'email',
  'last4',
  'brand',
  'expired',
  'id',
  'guid',
  'token',
  'tx',
])
const mostExcluded = 10

export function tokensIn(typed: string): Token[] {
  return tokensOf(typed, isOperator)
}

export function sameCondition(one: Condition, other: Condition): boolean {
  return one.operator === other.operator && one.value === other.value && one.excluded === other.excluded
}

/** A token as a condition; null for plain words, which are part of the text. */
export function conditionOf(
  token: Token,
  containers: readonly ContainerChoice[] | null,
): Condition | { problem: string } | null {
  const { operator, value, excluded } = token
  if (operator === null || !isOperator(operator)) {
    return excluded && value.trim() !== '' ? { operator: null, value, excluded } : null
  }
  const checked = checkValue(operator, value, containers)
  return 'problem' in checked ? checked : { operator, value: checked.value, excluded }
}

/** What keeps a condition from standing beside others. */
export function conflictOf(condition: Condition, others: readonly Condition[]): string | null {
  const { operator, excluded } = condition
  if (excluded) {
    const many = others.filter((one) => one.excluded && one.operator !== 'container').length >= mostExcluded
    return many && operator !== 'container' ? `At most ${String(mostExcluded)} things can be left out at once.` : null
  }
  const twice = single.has(operator) && others.some((one) => one.operator === operator && !one.excluded)
  return twice ? `${operator ?? ''}: can stand once in a search. Take the other one away first.` : null
}

/** The plain words between the operators, with the blanks that were typed between words that follow each other. */
function textOf(typed: string, tokens: readonly Token[]): string {
  let text = ''
  let last: Token | undefined
  for (const token of tokens) {
    const plain = token.operator === null && !token.excluded
    if (plain) text += (last ? typed.slice(last.end, token.start) : text === '' ? '' : ' ') + token.value
    last = plain ? token : undefined
  }
  return text
}

/**
 * Reads what was typed, beside the conditions that stand already. `containers` are those that can be chosen; null on the page of one
 * container.
 */
export function readSearch(
  typed: string,
  containers: readonly ContainerChoice[] | null,
  standing: readonly Condition[] = [],
): ReadSearch {
  const tokens = tokensIn(typed)
  const conditions = [...standing]
  const problems: Problem[] = []
  for (const token of tokens) {
    const { start, end } = token
    const condition = conditionOf(token, containers)
    if (condition === null) continue
    const problem =
      'problem' in condition
        ? condition.problem
        : conditions.some((one) => sameCondition(one, condition))
          ? null
          : conflictOf(condition, conditions)
    if (problem !== null) problems.push({ message: problem, start, end })
    else if (!('problem' in condition) && !conditions.some((one) => sameCondition(one, condition)))
      conditions.push(condition)
  }
  return { conditions, text: textOf(typed, tokens), problems }
}

export function printCondition({ operator, value, excluded }: Condition): string {
  const dash = excluded ? '-' : ''
  return operator === null ? dash + printText(value, true) : `${dash}${operator}:${quoteIfNeeded(value)}`
}

/** Words as they have to be typed to be read as these words: in quotes where they would be read as something else. */
export function printText(text: string, excluded = false): string {
  if (text === '') return ''
  const tokens = tokensIn(excluded ? `-${text}` : text)
  const plain = tokens.every((token) => token.operator === null && !token.quoted && token.excluded === excluded)
  const whole = excluded ? tokens.length === 1 : textOf(text, tokens) === text
  return plain && whole ? text : quote(text)
}

/** The text that is read as this search again. */
export function printSearch({ conditions, text }: Search): string {
  return [...conditions.map(printCondition), printText(text)].filter((part) => part !== '').join(' ')
}

/** Whether a full card number stands in it, also within an operator or in quotes; ids of the platform may have many digits and are none. */
export function searchHoldsCardNumber(typed: string): boolean {
  const tokens = tokensIn(typed)
  const plain = textOf(typed, tokens)
  if (!isOwnId(plain) && holdsCardNumber(plain)) return true
  return (
    tokens.some(({ operator, value }) => operator !== null && !isOwnId(value) && holdsCardNumber(value)) ||
    tokens.some(({ operator, excluded, value }) => operator === null && excluded && holdsCardNumber(value))
  )
}
