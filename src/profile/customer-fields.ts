import { hideCardNumbers } from '@/contract/card-number.ts'
import type { Customer } from '@/contract/v3/customer.ts'
import { brokenExtra, brokenLimit } from './field-limits.ts'

export interface CustomerField {
  label: string
  value: string
  /** What is copied, where the words shown are longer than the value. */
  copy: string
  /** The documented field it stands in; none for extra data and what is not documented. */
  name?: CustomerKey
  /** What of the stored value breaks today's limits; it stands until the field itself is changed (G43). */
  breach?: string
}

const dateFormat = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day of birth has no zone: it is the same day everywhere. */
function dayText(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? dateFormat.format(new Date(value))
    : value
}

function countryText(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  const name = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'none' }).of(code)
  return name === undefined ? code : `${name} (${code})`
}

const genders: Record<string, string> = { M: 'Male (M)', F: 'Female (F)' }

/** The documented fields of customer data that hold text. */
export type CustomerKey = Exclude<keyof Customer, 'extraData' | 'identification'>
type Read = (value: string) => string

const personal: readonly [CustomerKey, string, Read?][] = [
  ['firstName', 'First name'],
  ['lastName', 'Last name'],
  ['birthDate', 'Born', dayText],
  ['gender', 'Gender', (value) => genders[value] ?? value],
  ['email', 'E-mail'],
  ['company', 'Company'],
  ['nationalId', 'National id'],
  ['ipAddress', 'IP address'],
]

const billing: readonly [CustomerKey, string, Read?][] = [
  ['billingAddress1', 'Address'],
  ['billingAddress2', 'Address, line 2'],
  ['billingPostcode', 'Postcode'],
  ['billingCity', 'City'],
  ['billingState', 'State'],
  ['billingCountry', 'Country', countryText],
  ['billingPhone', 'Phone'],
]

function fields(
  customer: Partial<Customer>,
  wanted: readonly [CustomerKey, string, Read?][],
  masked: readonly string[],
): CustomerField[] {
  return wanted.map(([name, label, read]) => {
    const stored = textOf(customer[name])
    const copy = hideCardNumbers(stored)
    // Of a masked value nothing is known that could break a limit.
    const breach = masked.includes(name) ? undefined : brokenLimit(name, stored)
    return { name, label, copy, value: read ? read(copy) : copy, ...(breach === undefined ? {} : { breach }) }
  })
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export function personalFields(customer: Partial<Customer>, masked: readonly string[] = []): CustomerField[] {
  return fields(customer, personal, masked)
}

export function billingFields(customer: Partial<Customer>, masked: readonly string[] = []): CustomerField[] {
  return fields(customer, billing, masked)
}

/** What a field is called on the screen. */
export function labelOf(name: string): string {
  return [...personal, ...billing].find(([key]) => key === name)?.[1] ?? name
}

/** A value as it is read: days and countries in words. */
export function wordsOf(name: string, value: string): string {
  const read = [...personal, ...billing].find(([key]) => key === name)?.[2]
  return read ? read(hideCardNumbers(value)) : hideCardNumbers(value)
}

export function extraFields(customer: Partial<Customer>): CustomerField[] {
  return Object.entries(customer.extraData ?? {}).map(([label, value]) => {
    const text = hideCardNumbers(textOf(value))
    const breach = brokenExtra(label, textOf(value))
    return { label: hideCardNumbers(label), value: text, copy: text, ...(breach === undefined ? {} : { breach }) }
  })
}

const known = new Set<string>([
  ...personal.map(([key]) => key),
  ...billing.map(([key]) => key),
  'identification',
  'extraData',
  '_TYPE',
])

/** What the gateway sends beside the documented fields: shown as it came, as text. */
export function unknownCustomerFields(customer: Partial<Customer>): CustomerField[] {
  return Object.entries(customer)
    .filter(([key, value]) => !known.has(key) && value !== undefined && value !== null && value !== '')
    .map(([key, value]) => ({
      label: key,
      value: hideCardNumbers(textOf(value)),
      copy: hideCardNumbers(textOf(value)),
    }))
}

/** The address as it stands on a letter. */
export function addressLines(customer: Partial<Customer>): string[] {
  const { billingAddress1, billingAddress2, billingPostcode, billingCity, billingState, billingCountry } = customer
  const place = [billingPostcode, billingCity].filter(Boolean).join(' ')
  const region = [billingState, billingCountry && countryText(billingCountry)].filter(Boolean).join(', ')
  return [billingAddress1, billingAddress2, place, region]
    .filter((line): line is string => Boolean(line))
    .map(hideCardNumbers)
}
