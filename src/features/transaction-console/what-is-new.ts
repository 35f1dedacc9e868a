import type { ProfileThrough } from '@/payment/InstrumentChoice.tsx'

type Profile = ProfileThrough['profile']

/** What differs between a profile before a transaction and after it. */
export interface News {
  created: boolean
  /** Payment tokens that were not there before. */
  added: ReadonlySet<string>
  /** How many are not there any more. */
  gone: number
  /** The instrument that is preferred now and was not. */
  preferred: string | null
  /** Whether another method is remembered now. */
  method: boolean
}

function preferredOf({ paymentInstruments }: Profile): string | null {
  return paymentInstruments.find(({ isPreferred }) => isPreferred)?.paymentToken ?? null
}

/** Null where nothing is new, or there is nothing to compare with. */
export function whatIsNew(before: Profile | null, now: Profile): News | null {
  if (before === null || !now.profileExists) return null
  const had = new Set(before.paymentInstruments.map(({ paymentToken }) => paymentToken))
  const has = new Set(now.paymentInstruments.map(({ paymentToken }) => paymentToken))
  const preferred = preferredOf(now)
  const news: News = {
    created: !before.profileExists,
    added: new Set([...has].filter((token) => !had.has(token))),
    gone: [...had].filter((token) => !has.has(token)).length,
    preferred: preferred !== null && preferred !== preferredOf(before) ? preferred : null,
    method: (now.preferredMethod ?? '') !== (before.preferredMethod ?? ''),
  }
  const isNews = news.created || news.added.size > 0 || news.gone > 0 || news.preferred !== null || news.method
  return isNews ? news : null
}
