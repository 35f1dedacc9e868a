import { maskableFields, type MaskableField } from '@/contract/console/personal-data.ts'
import type { CustomerData } from '@/contract/v3/customer.ts'
import type { Caller } from '@mocks/caller.ts'
import type { InstrumentRow, ProfileRow, StoredCustomer } from '@mocks/entities.ts'
import { refuse } from '@mocks/refuse.ts'

const dots = '•••'

/** The first letter of an e-mail and its domain tell two customers apart on the phone. */
function maskedEmail(value: string): string {
  const at = value.lastIndexOf('@')
  return at > 0 ? `${[...value][0] ?? ''}${dots}${value.slice(at)}` : dots
}

/** Of all else than an e-mail nothing is told, not even its length (decision 31). */
function masked(field: MaskableField, value: string): string {
  return field === 'email' ? maskedEmail(value) : dots
}

/** Whether a caller gets personal data as it is stored. Callers of v3 hold every right: the merchant's own data is never masked. */
export function seesPersonalData(caller: Caller): boolean {
  return caller.permissions.has('profile.personal-data.show')
}

/** Customer data as a caller may see it, and the names of the fields that are told masked (decision 31). */
export function maskedFor(
  caller: Caller,
  customer: StoredCustomer,
): { customer: StoredCustomer; masked: MaskableField[] } {
  if (seesPersonalData(caller)) return { customer, masked: [] }
  const hidden = maskableFields.filter((field) => typeof customer[field] === 'string')
  const covers = hidden.map((field) => [field, masked(field, customer[field] as string)] as const)
  return { customer: { ...customer, ...Object.fromEntries(covers) }, masked: hidden }
}

/** A wallet names its owner by e-mail, mostly the very one that is masked in the customer data. */
function coveredInstrument(instrument: InstrumentRow): InstrumentRow {
  const owner = instrument.paymentData['walletOwner']
  if (typeof owner !== 'string' || owner === '') return instrument
  return { ...instrument, paymentData: { ...instrument.paymentData, walletOwner: maskedEmail(owner) } }
}

/** A profile as a caller may see it: what is masked is masked in it, so that whatever is made of the row tells nothing more (decision 31). */
export function coveredFor(caller: Caller, profile: ProfileRow): ProfileRow {
  if (seesPersonalData(caller)) return profile
  const { customer } = maskedFor(caller, profile.customer)
  return { ...profile, customer, instruments: profile.instruments.map(coveredInstrument) }
}

/** The masked fields for which a caller sends a value, none or another: whether it is the stored one must not be told. */
export function sentBlindly(caller: Caller, sent: CustomerData): MaskableField[] {
  return seesPersonalData(caller) ? [] : maskableFields.filter((field) => sent[field] !== undefined)
}

/** Refuses dots that a caller was shown in place of a value: stored, they would be what is left of it (decision 31). */
export function refuseMaskedText(caller: Caller, sent: CustomerData): void {
  const detail = 'This is the masked text, not the value. Leave the field out to keep it as it is.'
  const errors = sentBlindly(caller, sent)
    .filter((field) => sent[field]?.includes(dots))
    .map((field) => ({ pointer: `/customerData/${field}`, code: 'masked-text', detail }))
  const [first] = errors
  if (first) refuse('invalid-request', detail, { pointer: first.pointer, errors })
}
