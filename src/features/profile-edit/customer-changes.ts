import { holdsCardNumber } from '@/contract/card-number.ts'
import { Reason } from '@/contract/console/references.ts'
import { CustomerData } from '@/contract/v3/customer.ts'
import { z } from '@/contract/zod.ts'
import {
  fieldNames,
  isCovered,
  isMasked,
  storedText,
  textNames,
  type EditValues,
  type ExtraRow,
  type FieldName,
  type Stored,
  type TextName,
} from './customer-form.ts'

/** What a text would be stored as: the blanks that come along when something is pasted are no part of it. Null: it is kept. */
function wantedText(stored: Stored, values: EditValues, name: TextName): string | null {
  const typed = values[name]
  const before = storedText(stored, name)
  // A picker that was emptied has null as well; only what is not shown can be meant to be kept.
  if (typed === null) return isCovered(stored, name) ? null : ''
  return typed === before ? before : typed.trim()
}

function isBlank({ key, value }: ExtraRow): boolean {
  return key === '' && value === ''
}

function extraMap(rows: readonly ExtraRow[]): Record<string, string> {
  // Made entry by entry, a key such as `__proto__` would be taken for something else.
  return Object.fromEntries(rows.filter((row) => !isBlank(row)).map(({ key, value }) => [key, value]))
}

function sameMap(one: Record<string, string>, other: Record<string, string>): boolean {
  const entries = Object.entries(one)
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) => Object.hasOwn(other, key) && other[key] === value)
  )
}

function extraChanged({ customer }: Stored, rows: readonly ExtraRow[]): boolean {
  const given = rows.filter((row) => !isBlank(row))
  const map = extraMap(rows)
  return given.length !== Object.keys(map).length || !sameMap(map, customer.extraData ?? {})
}

function isChanged(stored: Stored, values: EditValues, name: FieldName): boolean {
  if (name === 'extraData') return extraChanged(stored, values.extraData)
  const wanted = wantedText(stored, values, name)
  if (wanted === null) return false
  // What is hidden cannot be compared: whatever is entered in its place is a change.
  return isCovered(stored, name) || wanted !== storedText(stored, name)
}

/** The fields that differ from what is stored. */
export function changedNames(stored: Stored, values: EditValues): FieldName[] {
  return fieldNames.filter((name) => isChanged(stored, values, name))
}

/** The value that a changed field would get; `""` clears. */
export function wantedValue(stored: Stored, values: EditValues, name: FieldName): string | Record<string, string> {
  return name === 'extraData' ? extraMap(values.extraData) : (wantedText(stored, values, name) ?? '')
}

/** What is sent: the changed fields, and the first name, on which the API insists (GF 2.4). */
export function customerDataOf(stored: Stored, values: EditValues): CustomerData {
  const changed = changedNames(stored, values).map((name) => [name, wantedValue(stored, values, name)])
  const firstName = wantedText(stored, values, 'firstName') ?? storedText(stored, 'firstName')
  return { firstName, ...(Object.fromEntries(changed) as Omit<CustomerData, 'firstName'>) }
}

/** Which fields two versions of a profile tell differently. */
export function differingNames(one: Stored, other: Stored): FieldName[] {
  return fieldNames.filter((name) =>
    name === 'extraData'
      ? !sameMap(one.customer.extraData ?? {}, other.customer.extraData ?? {})
      : storedText(one, name) !== storedText(other, name) || isMasked(one, name) !== isMasked(other, name),
  )
}

export function sameValue(one: string | Record<string, string>, other: string | Record<string, string>): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other
  return sameMap(one, other)
}

export type FieldPath = FieldName | 'reason' | `extraData.${number}.${'key' | 'value'}` | `extraData.root`

const cardNumber = 'This looks like a card number, which must not be stored here. Take it out.'
const wholeMap =
  'This stored entry holds what may be a card number. Extra data can only be sent as a whole: remove this entry to change another.'

function cardFaults(data: CustomerData): [FieldPath, string][] {
  return textNames.flatMap((name): [FieldPath, string][] => {
    const value = data[name]
    return typeof value === 'string' && holdsCardNumber(value) ? [[name, cardNumber]] : []
  })
}

function rowFaults(rows: readonly ExtraRow[]): [FieldPath, string][] {
  const seen = new Set<string>()
  return rows.flatMap((row, index): [FieldPath, string][] => {
    if (isBlank(row)) return []
    const isRepeated = seen.has(row.key)
    seen.add(row.key)
    if (row.covered) return [[`extraData.${index}.key`, wholeMap]]
    if (row.key === '') return [[`extraData.${index}.key`, 'Give it a name, or empty both.']]
    if (isRepeated) return [[`extraData.${index}.key`, 'This name stands here twice.']]
    if (holdsCardNumber(row.key)) return [[`extraData.${index}.key`, cardNumber]]
    return holdsCardNumber(row.value) ? [[`extraData.${index}.value`, cardNumber]] : []
  })
}

function schemaFaults(data: CustomerData, rows: readonly ExtraRow[]): [FieldPath, string][] {
  const read = z.safeParse(CustomerData, data)
  if (read.success) return []
  return read.error.issues.map((issue): [FieldPath, string] => {
    const [name, key] = issue.path
    if (name !== 'extraData') return [name as TextName, issue.message]
    const index = rows.findIndex((row) => row.key === key)
    if (index < 0) return ['extraData.root', issue.message]
    return issue.code === 'invalid_key'
      ? [`extraData.${index}.key`, issue.issues[0]?.message ?? issue.message]
      : [`extraData.${index}.value`, issue.message]
  })
}

/** What would be refused of what is sent; a stored value that breaks today's limits is not sent, and so does not count. */
export function faultsOf(stored: Stored, values: EditValues): Map<FieldPath, string> {
  const data = customerDataOf(stored, values)
  const rows = data.extraData === undefined ? [] : values.extraData
  const reason = z.safeParse(Reason, values.reason)
  const inReason: [FieldPath, string][] = reason.success
    ? holdsCardNumber(values.reason)
      ? [['reason', cardNumber]]
      : []
    : [['reason', reason.error.issues[0]?.message ?? '']]
  const all = [...schemaFaults(data, rows), ...rowFaults(rows), ...cardFaults(data), ...inReason]
  // The last one told of a field is the most particular.
  return new Map(all)
}
