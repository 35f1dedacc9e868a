import { describe, expect, test } from 'vitest'
import type { Customer } from '@/contract/v3/customer.ts'
import { CustomerData, customerLimits } from '@/contract/v3/customer.ts'
import { changedNames, customerDataOf, differingNames, faultsOf } from '@/features/profile-edit/customer-changes.ts'
import {
  fieldNames,
  fieldWords,
  firstNameFault,
  firstValues,
  storedFault,
  type EditValues,
  type Stored,
} from '@/features/profile-edit/customer-form.ts'
import { pastedUuid } from '@/features/profile-edit/attach-form.ts'
import { countriesWith } from '@/features/profile-edit/countries.ts'
import { isMeant } from '@/features/profile-edit/deregister-form.ts'

const card = '4111 1111 1111 1111'

function stored(customer: Partial<Customer>, masked: string[] = []): Stored {
  return { customer: { firstName: 'Nele', ...customer }, masked }
}

/** The form as it opens on what is stored, with some of it typed over. */
function typed(on: Stored, changes: Partial<EditValues>): EditValues {
  return { ...firstValues(on), ...changes }
}

function row(key: string, value: string) {
  return { key, value, covered: false }
}

describe('only what differs is sent, and the first name, on which the API insists', () => {
  const on = stored({
    lastName: 'Claußen',
    email: 'nele@example.com',
    billingCountry: 'XX',
    extraData: { tier: 'gold' },
  })

  test('an untouched form changes nothing', () => {
    expect(changedNames(on, firstValues(on))).toEqual([])
    expect(customerDataOf(on, firstValues(on))).toEqual({ firstName: 'Nele' })
  })

  test('one field changed, one emptied; an unknown country stays out of it', () => {
    const values = typed(on, { email: ' n.claussen@example.com ', lastName: '' })
    expect(customerDataOf(on, values)).toEqual({ firstName: 'Nele', email: 'n.claussen@example.com', lastName: '' })
    expect(faultsOf(on, values).size).toBe(0)
  })

  test('a picker that was emptied clears', () => {
    expect(customerDataOf(on, typed(on, { billingCountry: null }))).toEqual({ firstName: 'Nele', billingCountry: '' })
  })

  test('fields of newer gateways are neither sent nor compared', () => {
    const newer = stored({ loyaltyTier: 'A' })
    expect(customerDataOf(newer, typed(newer, { company: 'Kontor' }))).toEqual({ firstName: 'Nele', company: 'Kontor' })
    expect(differingNames(newer, stored({ loyaltyTier: 'B' }))).toEqual([])
  })

  test('blanks that are stored are no change as long as nobody touches them', () => {
    const blank = stored({ firstName: ' Katja ', lastName: 'Kühnel\nzweite Zeile\t' })
    expect(customerDataOf(blank, firstValues(blank))).toEqual({ firstName: ' Katja ' })
  })
})

describe('today’s limits are those of what is sent', () => {
  const long = 'W'.repeat(60)
  const on = stored({
    lastName: long,
    nationalId: 'FR-1978-04-AB-C-7731',
    gender: 'X',
    extraData: { ['k'.repeat(65)]: '1' },
  })

  test('stored values that break them are flagged and do not block another field', () => {
    expect(fieldNames.filter((name) => storedFault(on, name) !== null)).toEqual([
      'lastName',
      'gender',
      'nationalId',
      'extraData',
    ])
    expect(storedFault(on, 'extraData')).toBe('at most 64 characters in a name')
    expect(faultsOf(on, typed(on, { company: 'Kontor' })).size).toBe(0)
  })

  test('a field that is changed has to keep to them', () => {
    const faults = faultsOf(on, typed(on, { lastName: `${long}!`, email: 'e'.repeat(256), birthDate: '1984-02-30' }))
    expect([...faults.keys()].toSorted()).toEqual(['birthDate', 'email', 'lastName'])
  })

  test('characters are counted as people count them', () => {
    expect(faultsOf(on, typed(on, { firstName: '😀'.repeat(50) })).size).toBe(0)
    expect(faultsOf(on, typed(on, { firstName: '😀'.repeat(51) })).get('firstName')).toBe('At most 50 characters.')
  })

  test.each(Object.entries(customerLimits))('%s holds %i characters by the request schema', (name, limit) => {
    const accepts = (length: number) =>
      CustomerData.safeParse({ firstName: 'A', [name]: name === 'ipAddress' ? '' : 'x'.repeat(length) }).success
    expect(accepts(limit)).toBe(true)
    expect(name === 'ipAddress' || !accepts(limit + 1)).toBe(true)
  })

  test('a missing or unfit first name alone must be mended', () => {
    const none = stored({ firstName: undefined })
    expect(firstNameFault(none)).toBe('none is stored')
    expect(faultsOf(none, typed(none, { company: 'Kontor' })).get('firstName')).toBe('The gateway needs a first name.')
    expect(firstNameFault(stored({ firstName: long }))).toContain('60 characters')
    expect(firstNameFault(on)).toBe(null)
  })
})

describe('what is not told is never sent', () => {
  const on = stored({ email: 'n•••@example.com', nationalId: '•••', company: card }, ['email', 'nationalId'])

  test('a masked field and one that holds a card number enter the form as kept', () => {
    expect(firstValues(on)).toMatchObject({ email: null, nationalId: null, company: null })
    expect(customerDataOf(on, typed(on, { billingCity: 'Kiel' }))).toEqual({ firstName: 'Nele', billingCity: 'Kiel' })
  })

  test('replaced, it is sent whatever it was; replaced by nothing, it is cleared', () => {
    const values = typed(on, { email: 'nele@example.org', nationalId: '' })
    expect(changedNames(on, values)).toEqual(['email', 'nationalId'])
    expect(customerDataOf(on, values)).toMatchObject({ email: 'nele@example.org', nationalId: '' })
  })

  test.each(['lastName', 'email', 'billingPhone', 'reason'] as const)('a card number in %s is refused here', (name) => {
    expect(faultsOf(on, typed(on, { [name]: card })).get(name)).toMatch(/card number/)
  })
})

describe('extra data', () => {
  const on = stored({ extraData: { tier: 'gold', note: 'Back door' } })

  test('is sent as a whole when one entry differs, whatever its order', () => {
    expect(changedNames(on, typed(on, { extraData: [row('note', 'Back door'), row('tier', 'gold')] }))).toEqual([])
    expect(customerDataOf(on, typed(on, { extraData: [row('tier', 'silver'), row('', '')] })).extraData).toEqual({
      tier: 'silver',
    })
    expect(customerDataOf(on, typed(on, { extraData: [] })).extraData).toEqual({})
  })

  test('any text may be a name', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const values = typed(on, { extraData: names.map((name) => row(name, 'x')) })
    expect(faultsOf(on, values).size).toBe(0)
    const { extraData } = customerDataOf(on, values)
    expect(Object.keys(extraData ?? {})).toEqual(names)
    const again = CustomerData.parse(JSON.parse(JSON.stringify({ firstName: 'Nele', extraData })))
    expect(Object.keys(again.extraData ?? {}), 'and is still there after the request was read').toEqual(names)
    const kept = stored({ extraData: again.extraData ?? {} })
    expect(changedNames(kept, firstValues(kept))).toEqual([])
  })

  test('names are given, and given once', () => {
    const faults = faultsOf(on, typed(on, { extraData: [row('a', '1'), row('a', '2'), row('', '3')] }))
    expect([...faults.keys()].toSorted()).toEqual(['extraData.1.key', 'extraData.2.key'])
  })

  test('limits are told at their entry, or for all', () => {
    const rows = [row('k'.repeat(65), '1'), row('b', 'v'.repeat(8193))]
    expect([...faultsOf(on, typed(on, { extraData: rows })).keys()]).toEqual(['extraData.0.key', 'extraData.1.value'])
    const many = Array.from({ length: 65 }, (_, place) => row(`key ${place}`, ''))
    expect(faultsOf(on, typed(on, { extraData: many })).get('extraData.root')).toBe('At most 64 entries.')
  })

  test('a stored card number among them is in the way of changing them, and of nothing else', () => {
    const bad = stored({ extraData: { pan: card, tier: 'gold' } })
    expect(faultsOf(bad, typed(bad, { company: 'Kontor' })).size).toBe(0)
    const [pan, tier] = firstValues(bad).extraData
    expect(pan?.covered).toBe(true)
    const changed = typed(bad, { extraData: [pan, { ...tier, value: 'silver' }] as EditValues['extraData'] })
    expect([...faultsOf(bad, changed).keys()]).toEqual(['extraData.0.key'])
    expect(faultsOf(bad, typed(bad, { extraData: [row('tier', 'silver')] })).size).toBe(0)
  })
})

test('changed fields are told in words, also those this console does not know', () => {
  expect(fieldWords(['email', 'billingCity', 'ipAddress', 'loyaltyTier'])).toBe(
    'e-mail, city, IP address, loyalty tier',
  )
})

test('every country is offered once, and a stored code that is none stays selectable', () => {
  expect(countriesWith('AT')).toHaveLength(249)
  expect(new Set(countriesWith('AT').map(({ code }) => code)).size).toBe(249)
  expect(countriesWith('AT').find(({ code }) => code === 'AT')?.label).toMatch(/\(AT\)$/)
  expect(countriesWith('uk')[0]).toMatchObject({ code: 'uk' })
})

test('a pasted transaction UUID loses the quotes and blanks that came along', () => {
  expect(pastedUuid(' "7746424c0c994090b7f0",\n')).toBe('7746424c0c994090b7f0')
})

test('a card is deregistered by its last four digits, anything else by a tick', () => {
  expect(isMeant('1111', { typed: ' 1111 ', understood: false })).toBe(true)
  expect(isMeant('1111', { typed: '1112', understood: true })).toBe(false)
  expect(isMeant(null, { typed: '', understood: true })).toBe(true)
})
