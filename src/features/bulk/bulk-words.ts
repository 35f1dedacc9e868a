import type { ItemState } from '@/api/bulk-runs.ts'
import { consoleCodes } from '@/contract/console/problem.ts'
import type { Hue } from '@/ui/StateWord.tsx'
import type { IconName } from '@/ui/icons.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import type { PlanOutcome } from './bulk-plan.ts'
import type { Halt } from './run-world.ts'
import type { IdentifierKind, Parsed, Rejected, RejectReason } from './parse-identifiers.ts'

export interface Word {
  hue: Hue
  icon: IconName
  word: string
}

export const stateWords: Record<ItemState, Word> = {
  waiting: { hue: 'note', icon: 'clock', word: 'Waiting' },
  sending: { hue: 'note', icon: 'activity', word: 'Being deleted' },
  deleted: { hue: 'success', icon: 'check', word: 'Deleted' },
  'already-gone': { hue: 'notshared', icon: 'check', word: 'Already gone' },
  refused: { hue: 'error', icon: 'warning', word: 'Refused' },
  'not-deleted': { hue: 'warning', icon: 'warning', word: 'Not deleted' },
  unknown: { hue: 'unknown', icon: 'unknown', word: 'Not known' },
  'not-tried': { hue: 'note', icon: 'minus', word: 'Not tried' },
}

export const outcomeWords: Record<PlanOutcome, Word> = {
  found: { hue: 'success', icon: 'check', word: 'Found' },
  several: { hue: 'warning', icon: 'warning', word: 'Several' },
  missing: { hue: 'notshared', icon: 'notshared', word: 'Not found' },
}

const codeSentences: Record<string, string> = {
  'stale-version': 'changed after the plan',
  'transaction-pending': 'a transaction has not ended',
  'not-permitted': 'the right to delete is missing',
  'not-found': 'the container cannot be seen any more',
  connection: 'the gateway could not be reached',
  'time-out': 'the gateway did not answer in time',
}

/** Why, in a few words; the code itself where there are none. */
export function codeSentence(code: string): string {
  const known = codeSentences[code]
  if (known !== undefined) return known
  return Object.hasOwn(consoleCodes, code) ? consoleCodes[code as keyof typeof consoleCodes].title.toLowerCase() : code
}

const kindWords: Record<IdentifierKind, [string, string]> = {
  guid: ['profile guid', 'profile guids'],
  token: ['payment token', 'payment tokens'],
  transaction: ['transaction', 'transactions'],
  email: ['e-mail', 'e-mails'],
  identification: ['identification', 'identifications'],
}

/** "3 profile guids, 2 e-mails". */
export function kindsText(kinds: Parsed['kinds']): string {
  return (Object.keys(kindWords) as IdentifierKind[])
    .filter((kind) => kinds[kind] > 0)
    .map((kind) => plural(kinds[kind], ...kindWords[kind]))
    .join(', ')
}

const reasonWords: Record<RejectReason, string> = {
  blank: 'Empty',
  duplicate: 'Repeated',
  'card-number': 'Looks like a card number: not sent',
  'too-long': 'Longer than 255 characters',
  'beyond-limit': 'Beyond 10,000',
}

export function reasonText({ reason, firstLine }: Rejected): string {
  return firstLine === null ? reasonWords[reason] : `${reasonWords[reason]}, first in line ${formatNumber(firstLine)}`
}

const rejectedWords: Record<RejectReason, [string, string]> = {
  'card-number': ['card number', 'card numbers'],
  duplicate: ['repeated', 'repeated'],
  blank: ['empty', 'empty'],
  'too-long': ['too long', 'too long'],
  'beyond-limit': ['beyond 10,000', 'beyond 10,000'],
}

/** "1 card number, 3 repeated". */
export function rejectedText(rejected: readonly Rejected[]): string {
  return (Object.keys(rejectedWords) as RejectReason[])
    .map((reason) => [reason, rejected.filter((one) => one.reason === reason).length] as const)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => plural(count, ...rejectedWords[reason]))
    .join(', ')
}

export const haltWords: Record<Halt, { title: string; text: string }> = {
  'signed-out': {
    title: 'Paused: your session has ended',
    text: 'What was in flight has ended. Sign in again; the run waits here, and goes on where it stopped.',
  },
  'not-permitted': {
    title: 'Paused: the right to delete is missing',
    text: 'The gateway refused to delete for you. Each refusal has its receipt. Ask an administrator for the right, then resume.',
  },
  silent: {
    title: 'Paused: the gateway does not answer',
    text: 'Answers were lost and could not be cleared up. Resume later: what is not known yet is settled first, and nothing is sent twice.',
  },
  elsewhere: {
    title: 'Another tab carries this run on',
    text: 'A run goes on in one tab at a time. Go to that tab, or pause it there and look again.',
  },
}

/** About how long, in the words of somebody who waits. */
export function durationText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 60) return `about ${seconds} s left`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `about ${minutes} min left` : `about ${plural(Math.ceil(minutes / 60), 'hour', 'hours')} left`
}
