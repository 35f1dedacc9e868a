import type { Standing } from '@/contract/console/containers.ts'
import type { Trace, TraceStep } from '@/contract/console/trace.ts'
import { cutSentence } from '@/words/StandingWord.tsx'

/** What a connector comes to, in one sentence, after "Uses 14 DACH checkout" or "Uses no container". */
export function verdictReason({ effective, tenant }: Trace): string {
  switch (effective.rule) {
    case 'own-container':
      return 'Its own container, which beats the global setting.'
    case 'global-setting':
      return `By the global setting of ${tenant.name}.`
    case 'ignores-global':
      return 'It ignores the global setting and has no container of its own.'
    case 'none-set':
      return `Neither the connector nor ${tenant.name} sets one.`
  }
}

/** The question a rule asks. */
export function ruleTitle(rule: TraceStep['rule'], { tenant }: Trace): string {
  const titles: Record<TraceStep['rule'], string> = {
    'own-container': 'Container of the connector itself',
    'ignores-global': 'Ignore the global setting?',
    'global-setting': `Global setting of ${tenant.name}`,
    'none-set': 'Nothing set: no container',
  }
  return titles[rule]
}

/** What became of a rule, at the end of its line. */
export const outcomeWords: Record<TraceStep['outcome'], string> = {
  decides: 'decides',
  passes: 'passed on',
  'not-asked': 'not asked',
}

/** What a rule saw where there is no container to name. */
export function sawWords({ rule, flag }: TraceStep): string {
  if (rule === 'ignores-global') return flag === true ? 'on' : 'off'
  return rule === 'none-set' ? 'no rule above gives a container' : 'not set'
}

/** How the connector's tenant comes by a container. */
export function standingSentence(standing: Standing | null, owner: string | null, tenant: Trace['tenant']): string {
  if (standing === null) return `not shared with ${tenant.name}`
  if (standing.cutBy) return `cut off: ${cutSentence(standing.cutBy, tenant.guid)}`
  if (standing.state === 'owned') return `owned by ${tenant.name}`
  if (standing.state === 'below') return `owned by ${owner ?? 'a sub-tenant'}, below ${tenant.name}`
  return `shared by ${owner ?? 'a tenant above yours'}`
}

/** Members of a multi-method meta-connector that do not use what it uses itself. */
export function disagreeing({ kind, members, effective }: Trace): Trace['members'] {
  if (kind !== 'multi-method') return []
  return members.filter((member) => member.effective.container?.id !== effective.container?.id)
}
