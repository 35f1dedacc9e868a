import { addressByApiKey, findProfile } from '@mocks/rules/profile-address.ts'
import { eraseByApiKey } from '@mocks/rules/erasure.ts'
import { attachPaymentInstrument, detachPaymentInstrument } from '@mocks/rules/instruments.ts'
import { updateProfile } from '@mocks/rules/profiles.ts'
import { attachedView, deletedView, detachedView, profileView, updatedView } from '@mocks/views/profiles.ts'
import type { Call, Handlers } from './handler.ts'

type Operations =
  | 'getProfileByApiKey'
  | 'updateProfileByApiKey'
  | 'deleteProfileByApiKey'
  | 'attachPaymentInstrumentByApiKey'
  | 'detachPaymentInstrumentByApiKey'

/** v3 has neither versions nor reasons (GF 2.1). */
const plain = { ifMatch: null }

function addressOf({ db, credential, requestId }: Call, { apiKey }: { apiKey: string }) {
  return addressByApiKey(db, credential, apiKey, requestId)
}

/** The five profile operations as the gateway publishes them, through the connector of an API key. */
export const apiKeyHandlers: Pick<Handlers, Operations> = {
  getProfileByApiKey: ({ params, body }, call) => ({
    answer: profileView(findProfile(call.db, addressOf(call, params).container, body)),
  }),
  updateProfileByApiKey: ({ params, body }, call) => ({
    answer: updatedView(updateProfile(call.db, addressOf(call, params), body, plain)),
  }),
  deleteProfileByApiKey: ({ params, body }, call) => ({
    answer: deletedView(eraseByApiKey(call.db, addressOf(call, params), body)),
  }),
  attachPaymentInstrumentByApiKey: ({ params, body }, call) => ({
    answer: attachedView(attachPaymentInstrument(call.db, addressOf(call, params), body, {})),
  }),
  detachPaymentInstrumentByApiKey: ({ params, body }, call) => ({
    answer: detachedView(detachPaymentInstrument(call.db, addressOf(call, params), body, plain)),
  }),
}
