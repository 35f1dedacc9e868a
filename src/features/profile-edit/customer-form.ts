import { hideCardNumbers, holdsCardNumber } from '@/contract/card-number.ts'
import { CustomerData, type Customer } from '@/contract/v3/customer.ts'
import type { ProfileInContainer } from '@/contract/console/profiles.ts'
import { z } from '@/contract/zod.ts'
import { fieldWord } from '@/words/activity-fields.ts'

export type TextName = Exclude<keyof CustomerData, 'extraData'>
export type FieldName = TextName | 'extraData'

export const fieldLabels: Readonly<Record<FieldName, string>> = {
  firstName: 'First name',
  lastName: 'Last name',
  birthDate: 'Born',
  gender: 'Gender',
  email: 'E-mail',
  billingPhone: 'Phone',
  billingAddress1: 'Address',
  billingAddress2: 'Address, line 2',
  billingPostcode: 'Postcode',
  billingCity: 'City',
  billingState: 'State',
  billingCountry: 'Country',
  company: 'Company',
  nationalId: 'National id',
  ipAddress: 'IP address',
  extraData: 'Extra data',
}

export const fieldNames = Object.keys(fieldLabels) as FieldName[]
export const textNames = fieldNames.filter((name) => name !== 'extraData')

export interface ExtraRow {
  key: string
  value: string
  /** It is stored so, and must not be shown whole. */
  covered: boolean
}

/** What stands in the form. A text that is null is one that is not shown as it is stored, and is kept. */
export type EditValues = Record<TextName, string | null> & { extraData: ExtraRow[]; reason: string }

/** What is stored, as far as this person is told. */
export interface Stored {
  customer: Partial<Customer>
  masked: readonly string[]
}

export function storedOf({ customer, context }: ProfileInContainer): Stored {
  return { customer: customer ?? {}, masked: context?.masked ?? [] }
}

export function storedText({ customer }: Stored, name: TextName): string {
  const text: unknown = customer[name]
  return typeof text === 'string' ? text : ''
}

/** Whether the field is not told as it is stored: masked by the gateway, or by us because it holds what may be a card number. */
export function isCovered(stored: Stored, name: TextName): boolean {
  return isMasked(stored, name) || holdsCardNumber(storedText(stored, name))
}

export function isMasked({ masked }: Stored, name: FieldName): boolean {
  return masked.includes(name)
}

function rowsOf({ customer }: Stored): ExtraRow[] {
  return Object.entries(customer.extraData ?? {}).map(([key, value]) => ({
    key,
    value,
    covered: holdsCardNumber(key) || holdsCardNumber(value),
  }))
}

function firstText(stored: Stored, name: TextName): string | null {
  return isCovered(stored, name) ? null : storedText(stored, name)
}

/** The value with which a field enters the form. */
export function firstValue(stored: Stored, name: FieldName): EditValues[FieldName] {
  return name === 'extraData' ? rowsOf(stored) : firstText(stored, name)
}

export function firstValues(stored: Stored): EditValues {
  const texts = Object.fromEntries(textNames.map((name) => [name, firstText(stored, name)]))
  return { ...(texts as Record<TextName, string | null>), extraData: rowsOf(stored), reason: '' }
}

const dayFormat = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A real day in words, so that a swapped day and month are seen; null where the text is none. */
export function dayWords(text: string): string | null {
  return text !== '' && z.safeParse(CustomerData.shape.birthDate, text).success
    ? dayFormat.format(new Date(`${text}T00:00:00Z`))
    : null
}

/** What is wrong today with a value as it is stored; null where nothing is, or it cannot be told. */
export function storedFault(stored: Stored, name: FieldName): string | null {
  if (isMasked(stored, name)) return null
  const value = name === 'extraData' ? (stored.customer.extraData ?? {}) : storedText(stored, name)
  // A missing first name is told where it matters: at the head of the form.
  if (value === '') return null
  const read = z.safeParse(CustomerData.shape[name], value)
  return read.success ? null : faultWords(read.error.issues[0])
}

interface Issue {
  message: string
  /** Of a name that is wrong, what is wrong with it. */
  issues?: { message: string }[]
}

/** What a check of the contract found, in words without a full stop. */
function faultWords(issue: Issue | undefined): string {
  const text = issue?.issues?.[0]?.message ?? issue?.message ?? 'it breaks a rule'
  const where = issue?.issues ? ' in a name' : ''
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '') + where
}

/** Why no change at all can be sent as things are: the gateway insists on a first name that it would take (GF 2.4). */
export function firstNameFault(stored: Stored): string | null {
  const text = storedText(stored, 'firstName')
  if (text === '') return 'none is stored'
  if (holdsCardNumber(text)) return 'the stored one holds what may be a card number'
  const read = z.safeParse(CustomerData.shape.firstName, text)
  return read.success ? null : `the stored one has ${[...text].length} characters, more than a request may have`
}

/** A stored or typed value for people: nothing of a card but its end. */
export function shownValue(value: string | Record<string, string>): string {
  if (typeof value === 'string') return hideCardNumbers(value)
  return hideCardNumbers(
    Object.entries(value)
      .map(([key, text]) => `${key}: ${text}`)
      .join(' · '),
  )
}

/** "e-mail, city": names of fields in the middle of a sentence. */
export function fieldWords(names: readonly string[]): string {
  return names.map((name) => midSentence(name)).join(', ')
}

function midSentence(name: string): string {
  if (!Object.hasOwn(fieldLabels, name)) return fieldWord(name)
  const label =
    { birthDate: 'birth date', billingAddress2: 'second address line' }[name] ?? fieldLabels[name as FieldName]
  return label.startsWith('IP') ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
