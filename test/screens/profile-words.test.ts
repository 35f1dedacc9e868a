import { describe, expect, test } from 'vitest'
import { hideCardNumbers } from '@/contract/card-number.ts'
import { confirmationOf, namelessTitle } from '@/profile/profile-words.ts'
import { guardedValue, maskedIban } from '@/words/instrument-words.ts'

const profileGuid = 'CP-1234-5678-9ABC-DEF0-1234-5678'

describe('a title names a profile by its identification only where that is plainly a code', () => {
  test.each([
    ['616c6578-2e73-6d69-7468-406578616d70', '616c…6d70'],
    ['hk-0092004', 'hk-0092004'],
    ['someone@example.com', 'CP-1234…5678'],
    ['anna-mueller-1985', 'CP-1234…5678'],
    ['0664-1234567', 'CP-1234…5678'],
    ['4111111111111111', 'CP-1234…5678'],
    ['', 'CP-1234…5678'],
  ])('%j gives %s', (customerIdentification, title) =>
    expect(namelessTitle({ customerIdentification, profileGuid })).toBe(title),
  )
})

test('a profile whose identification could be a card number is confirmed by its guid', () => {
  expect(confirmationOf({ customerIdentification: '4111111111111111', profileGuid }).text).toBe(profileGuid)
  expect(confirmationOf({ customerIdentification: ' hk-1 ', profileGuid }).text).toBe(' hk-1 ')
})

test('a card number in any text is cut to its last four digits', () => {
  expect(hideCardNumbers('paid with 4111-1111-1111-1111, thanks')).toBe('paid with •••• 1111, thanks')
  expect(hideCardNumbers('order 4111111111111112')).toBe('order 4111111111111112')
})

test('an IBAN is shown as the gateway masked it, or cut to country and last four', () => {
  expect(maskedIban('DE89************3000')).toBe('DE89 •••• 3000')
  expect(maskedIban('DE89 3704 0044 0532 0130 00')).toBe('DE •••• 3000')
  expect(maskedIban(undefined)).toBe('IBAN not set')
})

test('numbers of an unknown kind of instrument are cut to their end', () => {
  expect(guardedValue('accountNumber', '000123456789')).toBe('•••• 6789')
  expect(guardedValue('operator', 'Harbour Mobile')).toBe('Harbour Mobile')
})
