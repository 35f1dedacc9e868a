/** Profiles, the second half of the reference model: what is found where, and what each operation does to it. */
import {
  absent,
  at,
  done,
  effective,
  gate,
  inScope,
  isBelow,
  lacks,
  record,
  refused,
  sees,
  visible,
  type Model,
  type Outcome,
  type Profile,
  plainTransaction,
  type Transaction,
} from './reference-model.ts'
import { isBlind, lacksUpdate, maskable } from './reference-masking.ts'

/** A profile is named by its guid (in any case) or by its identification (code point by code point). */
export type Address = { profileGuid: string } | { customerIdentification: string }

/** Where an operation works: the container, and the connector through which it was called, if any. */
export interface Place {
  container: number
  through: string | null
  person: string | null
  /** Who calls, and whose tenant that is, for the activity. */
  who: string
  home: string
}

/** I12: through a connector one finds what lies in its effective container, unless that one is disabled. */
export function placeByApiKey(m: Model, apiUser: string, apiKey: string): Place | Outcome {
  const found = [...m.connectors].find(([, k]) => k.apiKey === apiKey)
  if (found === undefined || m.apiUsers.get(apiUser) !== found[1].merchant) return refused('401 1000')
  const container = effective(m, found[0])
  if (container === null || at(m.containers, container).disabled) return refused('422 1007')
  return { container, through: found[0], person: null, who: apiUser, home: found[1].tenant }
}

/** Works on disabled containers too: an operator must be able to look and to erase. */
export function placeByContainer(m: Model, person: string, container: number, ...rights: string[]): Place | Outcome {
  const no = gate(sees(m, person, container), !lacks(m, person, ...rights), true)
  return no ?? { container, through: null, person, who: person, home: at(m.people, person).tenant }
}

export function find(m: Model, container: number, address: Address): { guid: string; profile: Profile } | undefined {
  const found = [...m.profiles].find(
    ([guid, p]) =>
      p.container === container &&
      ('profileGuid' in address
        ? guid.toLowerCase() === address.profileGuid.toLowerCase()
        : p.ident === address.customerIdentification),
  )
  return found && { guid: found[0], profile: found[1] }
}

export const stale = refused('412 stale-version')

/** What the activity tells of a profile is no matter of the model: never customer data. */
export function tell(m: Model, { who, home }: Place, what: string, guid: string, container: number): void {
  const { owner: tenant } = at(m.containers, container)
  const entry = { what, kind: 'profile' as const, id: guid, tenant, container, concerned: null }
  record(m, who, home, { ...entry, before: null, after: null })
}

export function write(m: Model, place: Place, what: string, guid: string, profile: Profile): void {
  profile.version += 1
  tell(m, place, what, guid, profile.container)
}

/** I19: absent = unchanged, '' or null = cleared; changedFields are those whose value really differs. I17: a foreign token changes nothing. */
export function updateProfile(
  m: Model,
  place: Place,
  address: Address,
  data: Record<string, string | null>,
  preferred: string | undefined,
  fresh: boolean,
): Outcome {
  const found = find(m, place.container, address)
  if (!found) return absent
  const { guid, profile } = found
  const changedFields = Object.keys(data).filter((field) => (data[field] ?? '') !== (profile.customer.get(field) ?? ''))
  if (lacksUpdate(m, place, data, changedFields)) return refused('403 not-permitted')
  if (isBlind(m, place) && maskable.some((field) => data[field]?.includes('•••')))
    return refused('422 invalid-request', ...(fresh ? [] : ['412 stale-version']))
  if (!fresh) return stale
  const wanted = profile.instruments.find((instrument) => instrument.token === preferred)
  if (preferred !== undefined && !wanted) return refused('422 1002')
  const prefers = wanted !== undefined && !wanted.preferred
  for (const field of changedFields) {
    const value = data[field]
    if (value) profile.customer.set(field, value)
    else profile.customer.delete(field)
  }
  if (wanted) for (const instrument of profile.instruments) instrument.preferred = instrument === wanted
  if (changedFields.length > 0 || prefers) write(m, place, 'updateProfile', guid, profile)
  return { kind: 'done', changedFields: changedFields.toSorted() }
}

/** By API key: registered by that very connector. By container: by a connector in the caller's scope that uses it. */
function withinReach(m: Model, place: Place, uuid: string): Transaction | undefined {
  const transaction = m.transactions.get(uuid)
  if (!transaction) return undefined
  const { connector } = transaction
  const reached =
    place.person === null
      ? connector === place.through
      : effective(m, connector) === place.container && inScope(m, place.person, at(m.connectors, connector).tenant)
  return reached ? transaction : undefined
}

/** What the gateway gave: a fresh token, and a fresh guid when the profile is new. */
export interface Given {
  guid: string
  token: string
}

export function attachPaymentInstrument(
  m: Model,
  place: Place,
  address: Address,
  uuid: string,
  create: boolean,
  given: Given | null,
): Outcome {
  const transaction = withinReach(m, place, uuid)
  const found = find(m, place.container, address)
  const usable = transaction?.registers === true && transaction.data !== null
  // Two faults at once: the sources do not say which is told first.
  if (!found && !create && (!usable || transaction.attachedTo !== null))
    return refused('absent', '404 TRANSACTION_NOT_FOUND', '422 ALREADY_ATTACHED')
  if (!usable) return refused('404 TRANSACTION_NOT_FOUND')
  if (transaction.attachedTo !== null) return refused('422 ALREADY_ATTACHED')
  if (!found && !create) return absent
  if (given === null || m.tokens.has(given.token)) throw new Error('attach gave no token, or one given before (I18)')
  if (!found && m.guids.has(given.guid.toLowerCase())) throw new Error('attach gave a guid given before (I4)')
  if (found && found.guid !== given.guid) throw new Error('attach answered with the guid of another profile')
  const { connector, customer } = transaction
  const ident = 'customerIdentification' in address ? address.customerIdentification : ''
  const profile = found?.profile ?? {
    container: place.container,
    ident,
    customer: new Map(customer),
    instruments: [],
    method: null,
    createdBy: connector,
    version: 0,
  }
  profile.instruments.push({
    token: given.token,
    connector,
    transaction: uuid,
    data: transaction.data ?? '',
    network: transaction.network,
    preferred: false,
  })
  Object.assign(transaction, { attachedTo: given.guid, madeFor: given.guid })
  m.profiles.set(given.guid, profile)
  m.guids.add(given.guid.toLowerCase())
  m.tokens.add(given.token)
  write(m, place, 'attachPaymentInstrument', given.guid, profile)
  return done
}

/** The instrument leaves, whoever registered it; if it was the preferred one, none is preferred (I17). A transaction out of reach is as unknown as one that does not exist. */
export function detachPaymentInstrument(
  m: Model,
  place: Place,
  address: Address,
  uuid: string,
  fresh: boolean,
): Outcome {
  const found = find(m, place.container, address)
  const transaction = m.transactions.get(uuid)
  const isTheirs = found !== undefined && transaction?.attachedTo === found.guid
  const isKnown = isTheirs || withinReach(m, place, uuid) !== undefined
  if (!found) return isKnown ? absent : refused('404 TRANSACTION_NOT_FOUND', 'absent')
  if (!fresh) return stale
  if (!isKnown) return refused('404 TRANSACTION_NOT_FOUND')
  if (!isTheirs)
    return transaction?.registers
      ? refused('422 NOT_ATTACHED')
      : refused('422 NOT_ATTACHED', '404 TRANSACTION_NOT_FOUND')
  found.profile.instruments = found.profile.instruments.filter((instrument) => instrument.transaction !== uuid)
  // The instrument stays stored, the customer data does not: attached again, it would bring back what a delete took (I14).
  Object.assign(transaction, { attachedTo: null, customer: new Map() })
  write(m, place, 'detachPaymentInstrument', found.guid, found.profile)
  return done
}

/** Decision 37: the instrument leaves for good, and a transaction that says so comes to the profile; `given` is its UUID. */
export function deregisterPaymentInstrument(
  m: Model,
  place: Place,
  address: Address,
  token: string,
  fresh: boolean,
  given: string | null,
): Outcome {
  const found = find(m, place.container, address)
  if (!found) return absent
  if (!fresh) return stale
  const { guid, profile } = found
  const instrument = profile.instruments.find((one) => one.token === token)
  if (!instrument) return refused('422 NOT_ATTACHED')
  if (given === null) throw new Error('deregistering left no transaction')
  const { transaction, connector, data } = instrument
  profile.instruments = profile.instruments.filter((one) => one !== instrument)
  const registering = m.transactions.get(transaction ?? '')
  if (registering)
    Object.assign(registering, { attachedTo: null, registers: false, deregistered: true, customer: new Map() })
  m.transactions.set(given, {
    ...plainTransaction,
    connector,
    type: 'DEREGISTER',
    data,
    network: instrument.network,
    customer: new Map(),
    madeFor: guid,
    paidWith: token,
  })
  write(m, place, 'deregisterPaymentInstrument', guid, profile)
  return done
}

/** Decision 32: a look at one field changes nothing and is told. */
export function revealProfileField(m: Model, place: Place, address: Address): Outcome {
  const found = find(m, place.container, address)
  if (!found) return absent
  tell(m, place, 'revealProfileField', found.guid, found.profile.container)
  return done
}

/** Search covers the containers the caller sees: with a tenant in view, those visible to it or to a tenant below it that the caller may see. */
export function searchProfiles(
  m: Model,
  person: string,
  tenant: string | null,
  matches: (guid: string, profile: Profile) => boolean,
) {
  const inView = [...m.tenants.keys()].filter(
    (t) => inScope(m, person, t) && (tenant === null || t === tenant || isBelow(m, t, tenant)),
  )
  const searched = [...m.containers.keys()].filter((id) => inView.some((t) => visible(m, id, t)))
  const hits = [...m.profiles]
    .filter(([guid, p]) => searched.includes(p.container) && matches(guid, p))
    .map(([guid]) => guid)
  return { searched, hits: hits.toSorted() }
}
