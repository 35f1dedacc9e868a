import { conditionText, listed } from './condition-words.ts'
import type { ContainerChoice, Operator } from './search-operators.ts'
import { sameCondition, type Condition, type Search } from './search-query.ts'

/** A search that asks for less than one that found nothing. */
export interface WiderSearch {
  key: string
  label: string
  search: Search
  /** From another tenant than the one in view. */
  tenant?: string
  /** On the screen of all profiles, away from one container's page. */
  everywhere?: boolean
}

const asText: ReadonlySet<Operator | null> = new Set<Operator>(['email', 'name', 'last4', 'id', 'guid', 'token', 'tx'])

function outsideContainers({ conditions, text }: Search): Search {
  return { conditions: conditions.filter(({ operator }) => operator !== 'container'), text }
}

function without({ conditions, text }: Search, out: Condition): Search {
  return { conditions: conditions.filter((one) => !sameCondition(one, out)), text }
}

/** One typed value, looked for in every field: where it was typed for the wrong one. */
function inAllFields(asked: Search): WiderSearch[] {
  const typed = asked.conditions.filter(({ operator, excluded }) => asText.has(operator) && !excluded)
  const [only, second] = typed
  if (!only || second || asked.text !== '') return []
  const search = { ...without(asked, only), text: only.value }
  return [{ key: 'text', label: 'In all fields', search }]
}

interface Viewed {
  tenant: string
  own: { guid: string; name: string }
  containers: readonly ContainerChoice[]
  /** The search stands on one container's page. */
  within: boolean
}

/** What could be asked instead, in the order in which it is offered; whether any of it finds something is for the gateway to say. */
export function widerSearches(asked: Search, { tenant, own, containers, within }: Viewed): WiderSearch[] {
  const narrowed = within || asked.conditions.some(({ operator }) => operator === 'container')
  const others = asked.conditions.filter(({ operator }) => operator !== 'container')
  const parts = others.length + (asked.text === '' ? 0 : 1)
  return [
    ...(narrowed
      ? [{ key: 'containers', label: 'In all containers', search: outsideContainers(asked), everywhere: within }]
      : []),
    ...(own.guid === tenant
      ? []
      : [{ key: 'own', label: `From ${own.name}`, search: outsideContainers(asked), tenant: own.guid }]),
    // With nothing but one condition, the search without it is the list of everybody.
    ...(parts > 1
      ? others.map((condition) => ({
          key: `without ${conditionText(condition, containers)}`,
          label: `Without ${conditionText(condition, containers)}`,
          search: without(asked, condition),
        }))
      : []),
    ...(parts > 1 && asked.text !== ''
      ? [{ key: 'words', label: 'Without the words', search: { ...asked, text: '' } }]
      : []),
    ...inAllFields(asked),
  ]
}

const fields: Record<Operator, string> = {
  email: 'e-mail',
  name: 'name',
  last4: 'last four digits',
  brand: 'brand',
  container: 'container',
  created: 'day of creation',
  expired: 'expiry',
  id: 'identification',
  guid: 'profile guid',
  token: 'payment token',
  tx: 'transaction UUID',
}

/** The fields a search looked at, in words. */
export function searchedFields({ conditions, text }: Search): string {
  const anyField = text !== '' || conditions.some(({ operator }) => operator === null)
  const asked = new Set(conditions.map(({ operator }) => operator))
  const free = 'identification, profile guid, payment token, transaction UUID, e-mail, name and last four digits'
  const named = [...asked].flatMap((operator) =>
    operator === null || operator === 'container' ? [] : [fields[operator]],
  )
  if (!anyField) return listed(named)
  return named.length === 0 ? free : `${free}; beside them ${listed(named)}`
}
