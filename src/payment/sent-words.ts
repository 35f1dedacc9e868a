import { codeOf, sentenceOf } from '@/api/outcome.ts'
import { hideCardNumbers } from '@/contract/card-number.ts'
import { v3Codes } from '@/contract/error-codes.ts'
import { TransactionError } from '@/contract/v3/transactions.ts'
import { z } from '@/contract/zod.ts'
import type { Hue } from '@/ui/StateWord.tsx'
import { transactionStatus, transactionType } from '@/profile/transaction-words.ts'
import type { Sent } from './sending.ts'

type AdapterWords = Partial<Pick<TransactionError, 'adapterCode' | 'adapterMessage'>>

export interface SentWords {
  hue: Hue
  title: string
  sentence: string
  /** The gateway's own code, where something was said no to. */
  code: string | null
  /** What the bank, or whoever carries it out, said in its own words (GF 2.8). */
  adapter?: AdapterWords
}

function meaningOf(code: string): string {
  return Object.hasOwn(v3Codes, code) ? (v3Codes[code] ?? '') : ''
}

/** "2003 Declined": a code with its documented meaning. */
export function codeWords(code: string): string {
  return [code, meaningOf(code)].filter(Boolean).join(' ')
}

function adapterWords(raw: unknown): AdapterWords {
  const read = z.safeParse(z.looseObject({ errors: z.array(TransactionError) }), raw)
  const { adapterCode, adapterMessage } = (read.success ? read.data.errors[0] : undefined) ?? {}
  return { adapterCode, adapterMessage }
}

function unknownWords(sent: Extract<Sent, { kind: 'unknown' }>, what: string): SentWords {
  const base = { hue: 'unknown' as const, code: codeOf(sent.lost) }
  const lost = sentenceOf(sent.lost)
  if (sent.found.kind === 'transaction') {
    const { word } = transactionStatus(sent.found.transaction.status)
    return {
      ...base,
      title: `The answer was lost; the ${what} was found`,
      sentence: `${lost} Looked up by its merchantTransactionId, it is there: ${word.toLowerCase()}.`,
    }
  }
  const title = `It is not known whether the ${what} took effect`
  const again = 'Sent again unchanged, it takes effect at most once.'
  if (sent.found.kind === 'doubtful') {
    return {
      ...base,
      title,
      sentence: `${lost} A transaction of this id exists, and it is not certain that it is this one. Look at it before anything is sent again.`,
    }
  }
  if (sent.found.kind === 'none')
    return { ...base, title, sentence: `${lost} No transaction was found under its id so far. ${again}` }
  return { ...base, title, sentence: `${lost} It could not be looked up either. ${again}` }
}

/** How a sent transaction ended, for a person. */
export function sentWords(sent: Sent): SentWords {
  const what = transactionType(sent.type.toUpperCase()).toLowerCase()
  const name = transactionType(sent.type.toUpperCase())
  if (sent.kind === 'finished') return { hue: 'success', title: `${name} succeeded`, sentence: '', code: null }
  if (sent.kind === 'redirect') {
    return {
      hue: 'warning',
      title: 'The customer’s bank wants to ask the customer',
      sentence: `The ${what} waits for 3-D Secure; until it is passed nothing is paid and nothing is stored. There are 30 minutes for it.`,
      code: null,
    }
  }
  if (sent.kind === 'pending') {
    return {
      hue: 'warning',
      title: `${name} accepted, not decided yet`,
      sentence: `The gateway answered ${sent.answer.returnType ?? 'without a return type'}. Its page tells how it ends.`,
      code: null,
    }
  }
  if (sent.kind === 'unknown') return unknownWords(sent, what)
  const { code } = sent.refused.refusal
  const said = hideCardNumbers(sent.refused.refusal.sentence)
  const ended = sent.refused.refusal.status === 401
  if (sent.kind === 'failed')
    return {
      hue: 'error',
      title: `${name} failed: ${meaningOf(code) || said}`,
      sentence: said,
      code,
      adapter: adapterWords(sent.refused.refusal.raw),
    }
  return {
    hue: 'error',
    title: `${name} refused: nothing was done`,
    sentence: ended ? 'Your session has ended. Sign in again in another tab, then send this once more.' : said,
    code,
  }
}
