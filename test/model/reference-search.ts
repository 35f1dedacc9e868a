/** What a search tells, the part of the reference model that looks at every profile. */
import { faceOf, lastFourOf } from './reference-bank.ts'
import type { Model, Profile } from './reference-model.ts'

export type Matches = (guid: string, profile: Profile, m: Model) => boolean

const folded = ({ customer }: Profile) => customer.get('email')?.toLowerCase() ?? null
const madeFor = (m: Model, uuid: string) => m.transactions.get(uuid)?.madeFor ?? null

/** The conditions of which model worlds have enough to meet; whoever is blind to e-mails must know one as a whole (decision 31). */
export const matching: Record<string, (wanted: string, isBlind?: boolean) => Matches> = {
  customerIdentification: (wanted) => (_, p) => p.ident === wanted,
  profileGuid: (wanted) => (guid) => guid.toLowerCase() === wanted.toLowerCase(),
  paymentToken: (wanted) => (_, p) => p.instruments.some(({ token }) => token === wanted),
  transactionUuid: (wanted) => (guid, p, m) =>
    p.instruments.some(({ transaction }) => transaction === wanted) || madeFor(m, wanted) === guid,
  email: (wanted, isBlind) => (_, p) => {
    const [has, typed] = [folded(p), wanted.toLowerCase()]
    return isBlind === true ? has === typed : has?.startsWith(typed) === true
  },
  lastFour: (wanted) => (_, p) => p.instruments.some(({ data }) => lastFourOf(faceOf(data)) === wanted),
  brand: (wanted) => (_, p) => p.instruments.some(({ data }) => data.includes(`"${wanted}"`)),
}

/** Decision 40: where an identifier leads to as a whole. */
export const isLedTo =
  (identifier: string): Matches =>
  (guid, p, m) =>
    folded(p) === identifier.toLowerCase() ||
    ['customerIdentification', 'profileGuid', 'paymentToken', 'transactionUuid'].some(
      (field) => matching[field]?.(identifier)(guid, p, m) === true,
    )

/** Decision 39: others of an equal identification or e-mail in other containers of these; at most five of them are told. */
export function samePerson(m: Model, guid: string, visible: readonly number[]): string[] {
  const one = m.profiles.get(guid)
  if (one === undefined) return []
  return [...m.profiles]
    .filter(
      ([, p]) =>
        p.container !== one.container &&
        visible.includes(p.container) &&
        (p.ident === one.ident || (folded(p) !== null && folded(p) === folded(one))),
    )
    .map(([other]) => other)
}
