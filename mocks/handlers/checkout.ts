import { explainInstrument } from '@mocks/rules/chargeability.ts'
import { coveredFor } from '@mocks/rules/masking.ts'
import { getProfileThrough, listPaymentMethods } from '@mocks/rules/payment-methods.ts'
import { addressByContainer } from '@mocks/rules/profile-address.ts'
import { verdictView, waysThrough } from '@mocks/views/chargeability.ts'
import { contextView, profileView } from '@mocks/views/profiles.ts'
import { connectorRef, effectiveView } from '@mocks/views/references.ts'
import type { Handlers } from './handler.ts'

/** What a merchant's checkout asks through its connector, and who can charge an instrument. */
export const checkoutHandlers: Pick<Handlers, 'explainInstrument' | 'listPaymentMethods' | 'getProfileThrough'> = {
  explainInstrument: ({ params, body }, { db, caller }) => {
    const address = addressByContainer(db, caller, params.id, ['frontend.customer-profiles.show'])
    const page = explainInstrument(db, address, body)
    const { nextCursor = null, total = 0, chargeable = 0, verdicts = [] } = page ?? {}
    const items = verdicts.map((verdict) => verdictView(db, caller, verdict))
    const found = { profileExists: page !== null, instrumentExists: page?.instrument !== undefined }
    return { answer: { ...found, items, nextCursor, total, chargeable } }
  },
  listPaymentMethods: ({ params }, { db, caller }) => {
    const { methods, effective } = listPaymentMethods(db, caller, params.guid)
    const items = methods.map(({ method, connector, usable }) => ({
      method,
      connector: connectorRef(db, caller, connector.guid),
      usable,
    }))
    return { answer: { items, effective: effectiveView(effective) } }
  },
  getProfileThrough: ({ params, body }, { db, caller }) => {
    const { connector, profile } = getProfileThrough(db, caller, params.guid, body)
    const context = profile ? { context: contextView(db, caller, profile) } : {}
    const told = { ...profileView(profile && coveredFor(caller, profile)), ...context }
    return { answer: { profile: told, ways: profile ? waysThrough(db, caller, connector, profile) : [] } }
  },
}
