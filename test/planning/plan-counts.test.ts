import { describe, expect, test } from 'vitest'
import { planSummary, profileSentence, unchangedWords } from '@/planning/plan-counts.ts'
import type { Plan } from '@/contract/console/changes.ts'
import { aConnector, aPlan } from './plans.ts'

function counted(
  connectors: Partial<Plan['counts']['connectors']>,
  profiles: Partial<Plan['counts']['profiles']> = {},
) {
  const { counts } = aPlan()
  return {
    ...counts,
    connectors: { ...counts.connectors, ...connectors },
    profiles: { ...counts.profiles, ...profiles },
  }
}

describe('what a plan means for profiles', () => {
  test('connectors that lose the only container', () => {
    const plan = aPlan({ counts: counted({ loses: 6 }), connectors: [aConnector('Cards', 'Nordics')] })
    expect(profileSentence(plan)).toBe(
      'No profile is changed. 6 connectors that lose the container no longer reach its 250 profiles.',
    )
  })

  test('the last connector that reached them', () => {
    const plan = aPlan({
      counts: counted({ loses: 1 }, { loses: 250 }),
      connectors: [aConnector('Cards', 'Nordics')],
    })
    expect(profileSentence(plan)).toBe(
      'No profile is changed. 1 connector that loses the container no longer reaches its 250 profiles, and no other connector of your tenants does.',
    )
  })

  test('one of several containers is named', () => {
    const other = { id: 9, name: 'B2B', profiles: 3, connectorsBefore: 0, connectorsAfter: 0 }
    const plan = aPlan({
      counts: counted({ loses: 2 }),
      containers: [...aPlan().containers, other],
      connectors: [aConnector('Cards', 'Nordics')],
    })
    expect(profileSentence(plan)).toContain('2 connectors that lose 8 Shared wallet no longer reach its 250 profiles.')
  })

  test('connectors that switch, and nobody', () => {
    expect(profileSentence(aPlan({ counts: counted({ switches: 2 }) }))).toBe(
      'No profile is changed. 2 connectors that switch reach those of another container.',
    )
    expect(profileSentence(aPlan())).toBe('No profile is changed, and every connector reaches the same ones as before.')
  })
})

test('a plan in one breath', () => {
  const counts = { ...counted({ loses: 1, unchanged: 206 }), tenants: { gains: 7, loses: 41, unchanged: 165 } }
  expect(planSummary(aPlan({ counts, clearCount: 1 }))).toBe(
    'Plan: 7 tenants gain, 41 tenants lose, 1 connector loses. 1 use would be cleared.',
  )
  expect(planSummary(aPlan())).toBe('Plan: nobody gains or loses.')
  expect(unchangedWords(aPlan({ counts }))).toBe('165 tenants, 206 connectors')
})
