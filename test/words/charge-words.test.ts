import { expect, test } from 'vitest'
import { ChargeRule, type ChargeWay, type MerchantVerdict } from '@/contract/console/chargeability.ts'
import { TransactionContext } from '@/contract/console/transactions.ts'
import { decidingWay, nextPlace, waySentence } from '@/features/profile/charge-ways.ts'
import { chargeNext, chargeSentence, chargeWord, connectorKindName, routeSentence } from '@/words/charge-words.ts'

const called = { guid: 'CO-1', name: 'Geschenke Checkout' }
const member = { guid: 'CO-2', name: 'Kontor Web Cards' }

function way(rule: ChargeRule, processedBy: ChargeWay['processedBy'] = member): ChargeWay {
  const chargeable = rule === 'registered-here' || rule === 'routed'
  return { connector: called, kind: 'routing', chargeable, rule, processedBy }
}

test('every rule has a word of its own, a sentence, and what to do next', () => {
  const rules = [...ChargeRule.options, 'no-connector'] as const
  const words = rules.map(chargeWord)
  expect(new Set(words).size).toBe(rules.length)
  for (const word of words) expect(word).toMatch(/^[A-Z][a-z ]{3,24}$/)
  for (const rule of rules) {
    expect(chargeSentence(rule)).toMatch(/^[A-Z].*\.$/)
    expect(chargeNext(rule)).toMatch(/^[A-Z].*\.$/)
  }
})

test('a way is told with the names of its connectors, whatever the rule', () => {
  expect(waySentence(way('routed'))).toBe(
    'Through Geschenke Checkout, which sends it to the member that registered it: Kontor Web Cards.',
  )
  expect(waySentence(way('routed', null))).toBe(
    'Through Geschenke Checkout, which sends it to the member that registered it.',
  )
  expect(waySentence(way('registered-here'))).toBe('Geschenke Checkout registered it, so it charges it itself.')
  expect(waySentence(way('expired'))).toBe('Geschenke Checkout: the card is past its last month.')
  for (const rule of ChargeRule.options) expect(waySentence(way(rule))).toMatch(/Geschenke Checkout.*\.$/)
})

test('what helps is named where this console or its transactions can help, and nowhere else', () => {
  const kinds = Object.fromEntries(ChargeRule.options.map((rule) => [rule, nextPlace(way(rule))?.kind ?? null]))
  expect(kinds).toEqual({
    'merchant-disabled': null,
    'connector-disabled': null,
    'cut-off': 'sharing',
    'container-not-resolved': 'why',
    'container-disabled': 'container',
    deregistered: 'detach',
    'other-connector': 'store',
    'no-route': 'why',
    'member-disabled': null,
    'member-moved': 'why',
    expired: 'store',
    'registered-here': 'send',
    routed: 'send',
  })
  expect(nextPlace(way('member-moved'))).toMatchObject({ connector: 'CO-2', name: 'Kontor Web Cards' })
  expect(nextPlace(way('member-moved', null))).toBeNull()
  expect(nextPlace(way('no-route'))).toMatchObject({ connector: 'CO-1' })
})

test('a merchant is told by the connector that decided', () => {
  const merchant = { guid: 'ME-1', name: 'Geschenke Online' }
  const base = { merchant, tenant: merchant, chargeable: true, rule: 'routed' as const, connector: called }
  const verdict = (ways: ChargeWay[]): MerchantVerdict => ({ ...base, ways })
  const [routed, cut] = [way('routed'), { ...way('cut-off'), connector: member }]
  expect(decidingWay(verdict([cut, routed]))).toBe(routed)
  expect(decidingWay({ ...verdict([]), rule: 'no-connector', connector: null })).toBeUndefined()
})

test('every route and kind of connector has its words', () => {
  for (const route of TransactionContext.shape.route.options) {
    expect(routeSentence(route)).toMatch(/\.$/)
  }
  for (const kind of TransactionContext.shape.calledKind.options) expect(connectorKindName(kind)).toMatch(/connector$/)
})
