import type { ProfileRow } from './entities.ts'

/** Text as it is compared in searches: composed, without regard to case. */
export function foldText(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** The words of a name as they are indexed and as they are typed. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s,.'’-]+/).filter((word) => word !== '')
}

/** The words of a person's name, company included, under which a profile is found by their beginnings. */
export function searchWords(profile: ProfileRow): string[] {
  const { firstName, lastName, company } = profile.customer
  const text = [firstName, lastName, company].filter((one) => typeof one === 'string').join(' ')
  return [...new Set(wordsOf(foldText(text)))]
}
