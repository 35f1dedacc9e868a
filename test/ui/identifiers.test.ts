import { describe, expect, test } from 'vitest'
import { shortenIdentifier } from '@/ui/identifier.ts'
import { initialsOf } from '@/ui/initials.ts'

describe('an identifier is shortened in the middle, and only where that saves something', () => {
  test.each([
    ['TE-4b1d0000-1111-2222-3333-44445555113a', 'TE-4b1d…113a'],
    ['616c657832303236616c657832306170', '616c…6170'],
    ['12345678901234', '12345678901234'],
    ['123456789012345', '1234…2345'],
    ['CP-12345678901234', 'CP-12345678901234'],
    ['CP-123456789012345', 'CP-1234…2345'],
    ['pt::b63900000000aaaa2602', 'pt::b639…2602'],
    ['CPX-1234567890123', 'CPX-…0123'],
    ['', ''],
  ])('%s is read as %s', (identifier, shown) => {
    expect(shortenIdentifier(identifier)).toBe(shown)
  })
})

test('an identification that a merchant chose is never cut inside a character', () => {
  expect(shortenIdentifier('abc😀 some customer 😀xyz')).toBe('abc😀…😀xyz')
  expect(shortenIdentifier('لعميل رقم خمسة عشر')).toBe('لعمي… عشر')
})

describe('a person who acts is drawn as two letters', () => {
  test.each([
    ['Maren Oltmanns', 'MO'],
    ['  maren   van der  oltmanns ', 'MO'],
    ['Maren', 'M'],
    ['', ''],
    ['   ', ''],
    ['Élodie Ångström', 'ÉÅ'],
    ['E\u0301lodie A\u030angstro\u0308m', 'ÉÅ'],
    ['ßeta ﬁnn', 'SF'],
    ['𠮷野 太郎', '𠮷太'],
    ['\u00a0Ada\u2003Lind\u3000', 'AL'],
    ['ليلى حداد', 'لح'],
    ['\u200fליאה כהן', 'לכ'],
    ['Ada (Support)', 'AS'],
    ['😀 😎', '😀😎'],
  ])('%s as %s', (name, letters) => {
    expect(initialsOf(name)).toBe(letters)
  })
})
