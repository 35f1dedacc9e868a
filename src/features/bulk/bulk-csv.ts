import type { RunItem } from '@/api/bulk-runs.ts'
import type { CsvCell } from '@/ui/csv.ts'
import type { PlanRow } from './bulk-plan.ts'
import { codeSentence, outcomeWords, reasonText, stateWords } from './bulk-words.ts'
import { kindOf, maskIdentifier, type Rejected } from './parse-identifiers.ts'

export const rejectedHead = ['Line', 'Reason', 'Left out (masked)']

export function rejectedCsvRow(one: Rejected): CsvCell[] {
  return [one.line, reasonText(one), one.shown]
}

export const planHead = [
  'Line',
  'Identifier (masked)',
  'Outcome',
  'Profile guid',
  'Container id',
  'Container',
  'E-mail (masked)',
  'Instruments',
  'Created (gateway time)',
  'Chosen',
]

/** A file outlives the screen, so it holds what finds a profile again and nothing that tells whose it is. */
export function planCsvRow({ identifier, outcome, profile }: PlanRow, isChosen: boolean): CsvCell[] {
  const masked = maskIdentifier(identifier.text, identifier.kind)
  const { word } = outcomeWords[outcome]
  if (profile === null) return [identifier.line, masked, word, null, null, null, null, null, null, null]
  const { profileGuid, container, email, instruments, createdAt } = profile.hit
  return [
    identifier.line,
    masked,
    word,
    profileGuid,
    container.id,
    container.name,
    email === null ? null : maskIdentifier(email, 'email'),
    instruments.length,
    createdAt,
    isChosen ? 'yes' : 'no',
  ]
}

export const reportHead = [
  'Line',
  'Identifier (masked)',
  'Profile guid',
  'Container id',
  'Container',
  'Outcome',
  'Code',
  'Note',
  'Receipt',
  'Time (UTC)',
]

/** What was pasted is there only until a reload: it is not kept. */
export function reportCsvRow(item: RunItem, pasted: string | undefined, container: string | null): CsvCell[] {
  const notes = [
    item.code && codeSentence(item.code),
    item.changed && 'changed after the plan, tried again as it was then',
  ]
  return [
    item.line,
    pasted === undefined ? null : maskIdentifier(pasted, kindOf(pasted)),
    item.profileGuid,
    item.container,
    container,
    stateWords[item.state].word,
    item.code,
    notes.filter(Boolean).join('; ') || null,
    item.receiptId,
    item.at,
  ]
}
