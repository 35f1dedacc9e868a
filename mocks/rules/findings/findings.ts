import type { FindingKind } from '@/contract/console/findings.ts'
import { connectorsOnDisabledContainer } from './connectors-on-disabled-container.ts'
import { connectorsWithoutContainer } from './connectors-without-container.ts'
import { containerUnused } from './container-unused.ts'
import { expectsParentsGlobal } from './expects-parents-global.ts'
import { multiMethodWithoutContainer } from './multi-method-without-container.ts'
import { sameIdentificationTwice } from './same-identification-twice.ts'
import { sharedForNobody } from './shared-for-nobody.ts'
import type { Check, Found, Survey } from './survey.ts'

const checks: Record<FindingKind, Check> = {
  'connectors-without-container': connectorsWithoutContainer,
  'expects-parents-global': expectsParentsGlobal,
  'multi-method-without-container': multiMethodWithoutContainer,
  'connectors-on-disabled-container': connectorsOnDisabledContainer,
  'same-identification-twice': sameIdentificationTwice,
  'shared-for-nobody': sharedForNobody,
  'container-unused': containerUnused,
}

const mostOfAKind = 100

/** What deserves attention, what harms calls first; at most 100 of a kind are spelled out, all are counted. */
export function findingsIn(survey: Survey): { found: Found[]; counts: { kind: FindingKind; count: number }[] } {
  const found: Found[] = []
  const counts = (Object.keys(checks) as FindingKind[]).map((kind) => {
    const all = checks[kind](survey)
    for (const spellOut of all.slice(0, mostOfAKind)) found.push(spellOut())
    return { kind, count: all.length }
  })
  return { found, counts }
}
