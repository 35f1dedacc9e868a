import { ReadFailed } from '@/api/outcome.ts'
import type { ChargeRule } from '@/contract/console/chargeability.ts'
import type { ProfileInContainer } from '@/contract/console/profiles.ts'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { instrumentName } from '@/words/instrument-words.ts'

/** An instrument as a shop finds it, with what its connector could do with it. */
export interface Found {
  instrument: PaymentInstrument
  chargeable: boolean
  rule: ChargeRule | null
  processedBy: string | null
}

/**
 * What a shop sees of its customer. `refused`: the gateway finds no usable container through its connector (1007). `no-profile`: there
 * is one, and nobody in it is called so.
 */
export type Sight =
  | { state: 'nobody' | 'loading' | 'not-allowed' }
  | { state: 'failed'; failure: ReadFailed }
  | { state: 'refused'; code: string; sentence: string }
  | { state: 'no-profile' }
  | { state: 'profile'; profile: ProfileInContainer; found: readonly Found[] }

interface Through {
  profile: ProfileInContainer
  ways: readonly {
    paymentToken: string
    chargeable: boolean
    rule: ChargeRule
    processedBy: { name: string } | null
  }[]
}

/** Reads what a shop sees out of its answer; a refusal counts more than what was read before it. */
export function sightOf(data: Through | undefined, error: Error | null): Sight {
  if (error instanceof ReadFailed && error.outcome.kind === 'refused' && error.code === '1007')
    return { state: 'refused', code: error.code, sentence: error.outcome.refusal.sentence }
  if (!data) {
    if (error === null) return { state: 'loading' }
    if (error instanceof ReadFailed) return { state: 'failed', failure: error }
    throw error
  }
  if (!data.profile.profileExists) return { state: 'no-profile' }
  const ways = new Map(data.ways.map((way) => [way.paymentToken, way]))
  const found = data.profile.paymentInstruments.map((instrument): Found => {
    const way = ways.get(instrument.paymentToken)
    return {
      instrument,
      chargeable: way?.chargeable ?? false,
      rule: way?.rule ?? null,
      processedBy: way?.processedBy?.name ?? null,
    }
  })
  // The preferred one first, what cannot be used here last.
  return { state: 'profile', profile: data.profile, found: found.toSorted((one, other) => rank(one) - rank(other)) }
}

function rank({ instrument, chargeable }: Found): number {
  return (chargeable ? 0 : 2) + (instrument.isPreferred ? 0 : 1)
}

/** What can be told from one look at a shop to the next. */
export interface Glimpse {
  /** Whose look it is: another customer or connector is no change but another thing to look at. */
  of: string
  /** Two looks with one key show the same. */
  key: string
  state: 'refused' | 'no-profile' | 'profile'
  names: ReadonlyMap<string, string>
  preferred: string | null
}

export function glimpse(of: string, sight: Sight): Glimpse | null {
  if (sight.state !== 'refused' && sight.state !== 'no-profile' && sight.state !== 'profile') return null
  const instruments = sight.state === 'profile' ? sight.found.map(({ instrument }) => instrument) : []
  const names = new Map(instruments.map((one) => [one.paymentToken, instrumentName(one)]))
  const preferred = instruments.find(({ isPreferred }) => isPreferred)?.paymentToken ?? null
  const key = [of, sight.state, ...[...names.keys()].toSorted(), preferred].join('|')
  return { of, key, state: sight.state, names, preferred }
}

/** What appeared at a shop or vanished from it since somebody looked. */
export interface News {
  kind: 'appeared' | 'vanished' | 'lost-sight' | 'regained' | 'preferred'
  names: string[]
  /** The tokens of what appeared. */
  tokens?: string[]
}

/** The difference between two looks at the same shop; null when there is none, or when they are no two looks at the same. */
export function newsOf(before: Glimpse | null, after: Glimpse): News | null {
  if (before?.of !== after.of) return null
  const added = [...after.names].filter(([token]) => !before.names.has(token))
  const names = added.map(([, name]) => name)
  const gone = [...before.names].filter(([token]) => !after.names.has(token)).map(([, name]) => name)
  if (after.state === 'refused') return before.state === 'refused' ? null : { kind: 'lost-sight', names: gone }
  if (before.state === 'refused') return { kind: 'regained', names }
  if (names.length > 0) return { kind: 'appeared', names, tokens: added.map(([token]) => token) }
  if (gone.length > 0) return { kind: 'vanished', names: gone }
  const preferred = after.preferred !== before.preferred && after.names.get(after.preferred ?? '')
  return preferred ? { kind: 'preferred', names: [preferred] } : null
}

/** What is chosen to pay with, unless somebody chooses otherwise: the preferred instrument if this shop can charge it, else the first it can. */
export function offeredFirst(found: readonly Found[]): string | null {
  return found.find(({ chargeable }) => chargeable)?.instrument.paymentToken ?? null
}
