import type { Activity, ActivityValue } from '@/contract/console/activity.ts'
import type { CsvCell } from '@/ui/csv.ts'
import { fieldWord } from '@/words/activity-fields.ts'
import { isContainer, isTenant, sentenceAbout, textOf, whoOf } from '@/words/activity-words.ts'
import { tenantAbove } from '@/words/StandingWord.tsx'

export const csvHead = [
  'When (UTC)',
  'Who',
  'User name',
  'What',
  'Kind',
  'Object',
  'Object id',
  'Tenant',
  'Before',
  'After',
  'Reason',
  'Request',
  'Step',
  'Takes back step',
  'Taken back by step',
] as const

function valueText(value: ActivityValue): string {
  if (value === null) return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  if (isContainer(value)) return `${value.id} ${value.name}`
  if (isTenant(value)) return value.name
  return value.length === 0 ? 'nobody' : value.map(tenantAbove).join(', ')
}

function side({ fields }: Activity, when: 'before' | 'after'): string {
  return fields.map((field) => `${fieldWord(field.name)}: ${valueText(field[when])}`).join('; ')
}

/** One change to a row, as people read it on the screen, with the ids that machines need. */
export function csvRow(entry: Activity): CsvCell[] {
  const { at, who, object, reason, requestId, change, reverts, revertedBy } = entry
  return [
    at,
    whoOf(entry),
    who?.username ?? null,
    textOf(sentenceAbout(entry)),
    object.kind,
    object.name,
    object.id,
    object.tenant.name,
    side(entry, 'before'),
    side(entry, 'after'),
    reason,
    requestId,
    change,
    reverts,
    revertedBy,
  ]
}
