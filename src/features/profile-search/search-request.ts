import type { ProfileQuery } from '@/contract/console/profile-search.ts'
import { bothRanges, createdRange } from './created-range.ts'
import type { ContainerChoice } from './search-operators.ts'
import type { Condition, Search } from './search-query.ts'
import { textToSend } from './recognised.ts'

/** One profile must meet all of these. */
type Conditions = Omit<ProfileQuery, 'without'>

function conditionsOf({ operator, value }: Condition): Conditions {
  switch (operator) {
    case null:
      return { text: textToSend(value) }
    case 'email':
      return { email: value }
    case 'name':
      return { name: value }
    case 'last4':
      return { lastFour: value }
    case 'brand':
      return { brand: value }
    case 'created':
      return createdRange(value) ?? {}
    case 'expired':
      return { expired: value === 'yes' }
    case 'id':
      return { customerIdentification: value }
    case 'guid':
      return { profileGuid: value }
    case 'token':
      return { paymentToken: value }
    case 'tx':
      return { transactionUuid: value }
    case 'container':
      return {}
  }
}

/** Two names are the words of both; two ranges of days what lies in both; everything else stands once. */
function both(one: Conditions, other: Conditions): Conditions {
  const names = [one.name, other.name].filter((name) => name !== undefined)
  return {
    ...one,
    ...other,
    ...bothRanges(one, other),
    ...(names.length === 0 ? {} : { name: names.join(' ') }),
  }
}

/** What is asked of the gateway for this search; containers are asked for beside it. */
export function queryOf({ conditions, text }: Search): ProfileQuery {
  const asked = conditions.filter(({ operator }) => operator !== 'container')
  const without = asked.filter(({ excluded }) => excluded).map(conditionsOf)
  const sent = textToSend(text)
  return {
    ...(sent === '' ? {} : { text: sent }),
    ...asked
      .filter(({ excluded }) => !excluded)
      .map(conditionsOf)
      .reduce(both, {}),
    ...(without.length === 0 ? {} : { without }),
  }
}

/** The containers a search is narrowed to; undefined where it is not, so that the gateway looks through all it may. */
export function containersOf(
  conditions: readonly Condition[],
  containers: readonly ContainerChoice[],
): number[] | undefined {
  const named = conditions.filter(({ operator }) => operator === 'container')
  if (named.length === 0) return undefined
  const wanted = named.filter(({ excluded }) => !excluded).map(({ value }) => Number(value))
  const out = new Set(named.filter(({ excluded }) => excluded).map(({ value }) => Number(value)))
  return (wanted.length > 0 ? wanted : containers.map(({ id }) => id)).filter((id) => !out.has(id))
}

/** Whether it asks for one person, and not only for a kind of profile. */
export function namesAPerson({ conditions, text }: Search): boolean {
  const kinds = new Set<Condition['operator']>([null, 'brand', 'container', 'created', 'expired'])
  return text.trim() !== '' || conditions.some(({ operator, excluded }) => !excluded && !kinds.has(operator))
}
