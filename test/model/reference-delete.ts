/** The delete of a profile, the part of the reference model that says what is left: nothing of the customer. */
import { absent, at, done, refused, type Model, type Outcome, type Profile } from './reference-model.ts'
import type { Challenge } from './reference-orders.ts'
import { find, stale, tell, type Address, type Place } from './reference-profiles.ts'

/** Transactions that wait for the bank's customer, and would find or make this profile when they are answered. */
function waitingFor(m: Model, { guid, profile }: { guid: string; profile: Profile }): [string, Challenge][] {
  return [...m.challenges].filter(([uuid, { asked, lost }]) => {
    const { madeFor, facts } = at(m.transactions, uuid)
    const name = asked.profile
    const isNamed = name !== null && 'customerIdentification' in name && name.customerIdentification === profile.ident
    return madeFor === guid || (isNamed && !lost && facts?.['container'] === profile.container)
  })
}

/** I14, I15: this profile and what the transactions made for it keep of instrument and customer go; nothing else does. */
export function deleteProfile(m: Model, place: Place, address: Address, fresh: boolean, now: number): Outcome {
  const found = find(m, place.container, address)
  if (!found) return absent
  // Decisions 34 and 46: while a bank asks, for half an hour, the payment may still need it.
  const waiting = waitingFor(m, found)
  if (place.person !== null && waiting.some(([, { since }]) => now < since + 30 * 60_000))
    return refused('409 transaction-pending', ...(fresh ? [] : ['412 stale-version']))
  if (!fresh) return stale
  m.profiles.delete(found.guid)
  // A reference asks for no profile: whether it is still there is asked when it is answered.
  for (const [, challenge] of waiting)
    if (challenge.asked.source.kind !== 'reference' || challenge.asked.profile !== null) challenge.lost = true
  for (const [uuid, transaction] of m.transactions) {
    if (transaction.madeFor !== found.guid && !waiting.some(([one]) => one === uuid)) continue
    Object.assign(transaction, {
      attachedTo: null,
      madeFor: null,
      data: null,
      customer: new Map(),
      paidWith: null,
      network: null,
      erased: true,
    })
  }
  tell(m, place, 'deleteProfile', found.guid, found.profile.container)
  return done
}
