import { brandName } from '@/words/instrument-words.ts'
import { isOperator, operatorNames, operators, type ContainerChoice, type Operator } from './search-operators.ts'
import { printCondition, tokensIn } from './search-query.ts'
import type { Token } from './search-lexer.ts'

/** One thing that can be put where somebody is typing. */
export interface Suggestion {
  /** What is put in. */
  insert: string
  words: string
  example: string
  /** It is a whole condition; else its value is still to come. */
  whole: boolean
}

/** What can be put in place of the stretch between `from` and `to`. */
export interface Suggested {
  label: string
  options: readonly Suggestion[]
  /** How many more there are than are shown. */
  more: number
  from: number
  to: number
}

const shown = 10
const brands = ['visa', 'mastercard', 'amex', 'maestro', 'diners', 'discover', 'jcb', 'unionpay', 'paypal']

function operatorsBeginning(word: string, dash: string, inContainer: boolean): Suggestion[] {
  return operatorNames
    .filter((name) => name.startsWith(word.toLowerCase()) && !(inContainer && name === 'container'))
    .map((name) => ({
      insert: `${dash}${name}:`,
      words: operators[name].words,
      example: operators[name].example,
      whole: false,
    }))
}

interface Value {
  value: string
  words: string
}

function monthsAgo(now: Date, months: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 7)
}

function daysAgo(now: Date, days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10)
}

function valuesOf(
  operator: Operator,
  typed: string,
  containers: readonly ContainerChoice[] | null,
  now: Date,
): Value[] {
  const wanted = typed.trim().toLocaleLowerCase()
  switch (operator) {
    case 'brand':
      return brands
        .map((brand) => ({ value: brand, words: brandName(brand) }))
        .filter(({ value, words }) => value.startsWith(wanted) || words.toLowerCase().startsWith(wanted))
    case 'container':
      return (containers ?? [])
        .filter(({ id, name }) => String(id).startsWith(wanted) || name.toLocaleLowerCase().includes(wanted))
        .map(({ id, name }) => ({ value: String(id), words: name }))
    case 'expired':
      return [
        { value: 'yes', words: 'With a card past its month' },
        { value: 'no', words: 'Without one' },
      ].filter(({ value }) => value.startsWith(wanted))
    case 'created':
      return [
        { value: `>=${daysAgo(now, 7)}`, words: 'In the last seven days' },
        { value: monthsAgo(now, 0), words: 'This month' },
        { value: monthsAgo(now, 1), words: 'Last month' },
        { value: String(now.getUTCFullYear()), words: 'This year' },
      ].filter(({ value }) => value.startsWith(wanted))
    default:
      return []
  }
}

function suggestValues(token: Token, operator: Operator, containers: readonly ContainerChoice[] | null, now: Date) {
  const values = valuesOf(operator, token.value, containers, now)
  // Nothing is left to complete.
  if (values.length === 1 && values[0]?.value === token.value) return null
  return {
    label: operators[operator].words,
    options: values.slice(0, shown).map(({ value, words }) => ({
      insert: printCondition({ operator, value, excluded: token.excluded }),
      words,
      example: '',
      whole: true,
    })),
    more: Math.max(0, values.length - shown),
    from: token.start,
    to: token.end,
  }
}

/**
 * What can be put where the caret stands; null for nothing. Plain words are taken for the beginning of an operator from their second
 * letter on, or when somebody `asked` for the list.
 */
export function suggest(
  typed: string,
  caret: number,
  containers: readonly ContainerChoice[] | null,
  asked: boolean,
  now: Date,
): Suggested | null {
  const token = tokensIn(typed).find(({ start, end }) => start < caret && caret <= end)
  if (token?.operator && isOperator(token.operator)) {
    const found = suggestValues(token, token.operator, containers, now)
    return found && found.options.length > 0 ? found : null
  }
  if (token?.quoted) return null
  const word = token ? typed.slice(token.start, caret) : ''
  const dash = word.startsWith('-') ? '-' : ''
  const beginning = word.slice(dash.length)
  if (beginning.length < 2 && !asked && dash === '') return null
  const options = operatorsBeginning(beginning, dash, containers === null)
  if (options.length === 0) return null
  return { label: 'Operators', options, more: 0, from: token?.start ?? caret, to: token?.end ?? caret }
}
