import { hideCardNumbers } from '@/contract/card-number.ts'
import { brandName } from '@/words/instrument-words.ts'
import { shortenIdentifier } from '@/ui/identifier.ts'
import type { ContainerChoice } from './search-operators.ts'
import type { Condition } from './search-query.ts'

/** A condition's value as it is shown: a container with its name, a brand as people write it. */
export function valueText({ operator, value }: Condition, containers: readonly ContainerChoice[]): string {
  if (operator === 'container') {
    const name = containers.find(({ id }) => String(id) === value)?.name
    return name === undefined ? `${value} (not in view)` : `${value} ${name}`
  }
  if (operator === 'brand') return brandName(value)
  if (operator === 'guid' || operator === 'token' || operator === 'tx') return shortenIdentifier(value)
  return hideCardNumbers(value)
}

/** "not brand: Visa": a condition in one breath. */
export function conditionText(condition: Condition, containers: readonly ContainerChoice[]): string {
  const { operator, excluded } = condition
  return [excluded ? 'not' : '', operator === null ? '' : `${operator}:`, valueText(condition, containers)]
    .filter((part) => part !== '')
    .join(' ')
}

/** Without the value, which may be somebody's name: for what is said aloud. */
export function conditionName({ operator, excluded }: Condition): string {
  return `${excluded ? 'not ' : ''}${operator ?? 'words'}`
}

/** "8 Hafenkontor checkout and 11 Speicherstadt private", or how many there are. */
export function containersText(containers: readonly ContainerChoice[]): string {
  if (containers.length > 3) return `${String(containers.length)} containers`
  return listed(containers.map(({ id, name }) => `${String(id)} ${name}`))
}

export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
