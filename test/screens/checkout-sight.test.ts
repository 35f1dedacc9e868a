import { describe, expect, test } from 'vitest'
import { ReadFailed } from '@/api/outcome.ts'
import type { Container, ContainerTenant } from '@/contract/console/containers.ts'
import { ProfileInContainer } from '@/contract/console/profiles.ts'
import { z } from '@/contract/zod.ts'
import { newsWords } from '@/features/checkout/news-words.ts'
import { controlsOf } from '@/features/checkout/sharing-controls.ts'
import { reasonNotSeen } from '@/features/checkout/sight-reason.ts'
import { glimpse, newsOf, offeredFirst, sightOf, type Sight } from '@/features/checkout/sight.ts'

const visa = '000000000000000000000001'
const amex = '000000000000000000000002'

const card = (paymentToken: string, brand: string, isPreferred = false) => ({
  paymentToken,
  isPreferred,
  method: 'card',
  paymentData: { _TYPE: 'card', brand, lastFourDigits: '1111' },
})

function through(cards: ReturnType<typeof card>[], chargeable: readonly string[] = []) {
  const profile = z.parse(ProfileInContainer, { profileExists: true, profileGuid: 'CP', paymentInstruments: cards })
  const ways = cards.map(({ paymentToken }) => {
    const can = chargeable.includes(paymentToken)
    return { paymentToken, chargeable: can, rule: can ? ('routed' as const) : ('no-route' as const), processedBy: null }
  })
  return { profile, ways }
}

function refused(code: string): ReadFailed {
  const refusal = { api: 'console' as const, status: 422, code, sentence: 'No container.', fields: [], raw: null }
  return new ReadFailed({ kind: 'refused', refusal, requestId: 'r' })
}

const found = (sight: Sight) => (sight.state === 'profile' ? sight.found : [])

describe('what a shop sees', () => {
  test('the preferred instrument first, what cannot be charged here last, and the first that can is offered', () => {
    const all = through([card(amex, 'amex'), card(visa, 'visa', true)], [amex, visa])
    expect(found(sightOf(all, null)).map(({ instrument }) => instrument.paymentToken)).toEqual([visa, amex])
    expect(offeredFirst(found(sightOf(all, null)))).toBe(visa)

    const notThePreferred = through([card(visa, 'visa', true), card(amex, 'amex')], [amex])
    const seen = found(sightOf(notThePreferred, null))
    expect(offeredFirst(seen)).toBe(amex)
    expect(seen.map(({ chargeable, rule }) => [chargeable, rule])).toEqual([
      [true, 'routed'],
      [false, 'no-route'],
    ])
    expect(offeredFirst([])).toBeNull()
  })

  test('a refusal counts more than what was read before it, another failure does not', () => {
    const before = through([card(visa, 'visa')])
    expect(sightOf(before, refused('1007'))).toEqual({ state: 'refused', code: '1007', sentence: 'No container.' })
    expect(sightOf(before, refused('rate-limited')).state).toBe('profile')
    expect(sightOf(undefined, refused('rate-limited')).state).toBe('failed')
    expect(sightOf(undefined, null).state).toBe('loading')
    const nobody = { profile: z.parse(ProfileInContainer, { profileExists: false }), ways: [] }
    expect(sightOf(nobody, null).state).toBe('no-profile')
    expect(() => sightOf(undefined, new Error('a fault of ours'))).toThrow('a fault of ours')
  })
})

describe('what is told of a change', () => {
  const look = (sight: Sight, of = 'shop') => glimpse(of, sight)
  const news = (before: Sight, after: Sight) => {
    const now = look(after)
    return now && newsOf(look(before), now)
  }
  const one = sightOf(through([card(visa, 'visa')]), null)
  const two = sightOf(through([card(visa, 'visa', true), card(amex, 'amex')]), null)
  const none: Sight = { state: 'no-profile' }
  const shut: Sight = { state: 'refused', code: '1007', sentence: 'No container.' }

  test('what appeared, vanished, went out of sight, came back, or is preferred', () => {
    expect(news(none, one)).toEqual({ kind: 'appeared', names: ['Visa •••• 1111'], tokens: [visa] })
    expect(news(two, one)).toEqual({ kind: 'vanished', names: ['American Express •••• 1111'] })
    expect(news(two, shut)).toEqual({ kind: 'lost-sight', names: ['Visa •••• 1111', 'American Express •••• 1111'] })
    expect(news(shut, one)).toEqual({ kind: 'regained', names: ['Visa •••• 1111'] })
    const preferred = sightOf(through([card(visa, 'visa', true)]), null)
    expect(news(one, preferred)).toEqual({ kind: 'preferred', names: ['Visa •••• 1111'] })
  })

  test('nothing, where nothing changed, or where it is another customer or shop that is looked at', () => {
    expect(news(one, one)).toBeNull()
    expect(news(shut, shut)).toBeNull()
    expect(look({ state: 'loading' })).toBeNull()
    const [here, elsewhere] = [look(one, 'shop'), look(two, 'another')]
    expect(elsewhere && newsOf(here, elsewhere)).toBeNull()
    expect(look(one)?.key).toBe(look(one)?.key)
    expect(look(one)?.key).not.toBe(look(two)?.key)
  })

  test('in words with the reason', () => {
    const words = newsWords({ kind: 'lost-sight', names: [] }, { kind: 'not-shared', sentence: 'It is not.' })
    expect(words.title).toBe('This shop no longer sees the wallet: the container is not shared with it any more.')
    expect(words.why).toBe('It is not.')
    expect(newsWords({ kind: 'vanished', names: ['A', 'B'] }, null).title).toBe(
      'This shop no longer sees A and B: taken off the profile.',
    )
    expect(newsWords({ kind: 'appeared', names: ['A', 'B'] }, null).title).toMatch(/A and B are stored now.*them/)
    expect(newsWords({ kind: 'regained', names: ['A'] }, null).title).toBe('This shop sees A again.')
  })
})

const wallet = { id: 8, name: 'Shared wallet' }
const owner = { guid: 'T-owner', name: 'Owner' }
const shopTenant = { guid: 'T-shop', name: 'Shop tenant' }

function tenant(
  at: typeof owner,
  state: ContainerTenant['state'],
  more: Partial<ContainerTenant> = {},
): ContainerTenant {
  return { ...at, parentGuid: null, state, cutBy: null, disabledHere: null, isGlobal: false, connectors: 0, ...more }
}

const nothing = { container: null, rule: 'none-set', usable: false } as const
const shop = { guid: 'C', name: 'Checkout', tenant: shopTenant, effective: nothing, ignoreGlobal: false }

describe('why a shop does not see it', () => {
  const cutBy = { tenant: shopTenant, how: 'disabled-for', by: owner } as const
  const reason = (state: ContainerTenant['state'] | null, more: Partial<ContainerTenant> = {}) => {
    const tenants = [tenant(owner, 'owned'), ...(state === null ? [] : [tenant(shopTenant, state, more)])]
    return reasonNotSeen(shop, wallet, tenants)
  }

  test('not shared, cut off, outside, or not used', () => {
    expect(reason('not-shared')?.kind).toBe('not-shared')
    expect(reason('cut-off', { cutBy })).toEqual({
      kind: 'cut-off',
      sentence: '8 Shared wallet is cut off on its way to Shop tenant: Disabled by Owner.',
    })
    expect(reason(null)).toMatchObject({ kind: 'outside' })
    expect(reason(null)?.sentence).toContain('Shop tenant is not below it')
    expect(reason('available')).toMatchObject({ kind: 'not-used' })
    expect(reasonNotSeen(shop, wallet, undefined)?.kind, 'who may see no containers').toBe('not-used')
  })

  test('nothing to tell where both use one, or the other has none; a disabled one always', () => {
    const uses = (usable: boolean) => ({
      ...shop,
      effective: { container: wallet, rule: 'own-container', usable } as const,
    })
    expect(reasonNotSeen(uses(true), wallet, [])).toBeNull()
    expect(reasonNotSeen(shop, null, undefined)).toBeNull()
    expect(reasonNotSeen(uses(false), wallet, [])?.kind).toBe('disabled')
  })
})

describe('what a presenter can do', () => {
  const container: Container = {
    ...wallet,
    owner,
    shared: true,
    disabled: false,
    profiles: 1,
    connectors: 1,
    globalFor: 0,
    disabledFor: [],
    administered: true,
    createdAt: '2026-01-01T00:00:00Z',
    etag: '"1"',
  }
  const missing = { share: null, connectors: null }
  const seen = { container, other: shop, here: tenant(shopTenant, 'available'), own: owner.guid, missing }
  const keysOf = (more: Partial<Parameters<typeof controlsOf>[0]>) =>
    controlsOf({ ...seen, ...more }).map(({ key }) => key)

  test('take it away and give it back, and give it to a connector that does not use it', () => {
    expect(keysOf({})).toEqual(['unshare', 'disable', 'use'])
    const uses = { ...shop, effective: { container: wallet, rule: 'own-container', usable: true } as const }
    expect(keysOf({ other: uses })).toEqual(['unshare', 'disable'])
    expect(keysOf({ container: { ...container, shared: false }, here: tenant(shopTenant, 'not-shared') })).toEqual([
      'share',
    ])
    const disabledHere = { by: owner, at: '', removable: true, staysDisabled: false }
    expect(keysOf({ here: tenant(shopTenant, 'cut-off', { disabledHere }) })).toEqual(['unshare', 'enable'])
    expect(keysOf({ here: tenant(shopTenant, 'owned') }), 'the owner’s own shop').toEqual(['use'])
    expect(keysOf({ here: undefined }), 'a shop outside').toEqual([])
  })

  test('what somebody may not do says why', () => {
    const reasons = (more: Partial<typeof seen>) => controlsOf({ ...seen, ...more }).map(({ reason }) => reason)
    expect(reasons({})).toEqual([null, null, null])
    expect(reasons({ container: { ...container, administered: false } })[0]).toContain('Owner owns this container')
    const by = { by: owner, at: '', removable: false, staysDisabled: false }
    expect(reasons({ here: tenant(shopTenant, 'cut-off', { disabledHere: by }) })[1]).toContain('Disabled by Owner')
    expect(controlsOf({ ...seen, missing: { share: 'No right.', connectors: null } })[1]?.reason).toBe('No right.')
  })
})
