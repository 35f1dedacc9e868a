import type { ProfileRow } from './entities.ts'

const plain = /^[\u0020-\u007e]*$/

/** Text as it is compared in searches: composed, without regard to case. */
export function foldText(text: string): string {
  // Most text is plain; composing it takes five times as long as finding that out.
  return (plain.test(text) ? text : text.normalize('NFC')).toLowerCase()
}

const lastPlain = 0x7e

/** Whether a text begins with a folded one, letter by letter as long as it is plain: a search may ask this of a hundred thousand e-mails. */
export function beginsFolded(text: string, folded: string): boolean {
  for (let at = 0; at < folded.length; at += 1) {
    const code = text.charCodeAt(at)
    // What follows a plain letter may be a mark that belongs to it.
    if (code > lastPlain || text.charCodeAt(at + 1) > lastPlain) return foldText(text).startsWith(folded)
    if ((code >= 0x41 && code <= 0x5a ? code + 0x20 : code) !== folded.charCodeAt(at)) return false
  }
  return true
}

/** The words of a name as they are indexed and as they are typed. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s,.'’-]+/).filter((word) => word !== '')
}

/** The words of a person's name, company included, under which a profile is found by their beginnings. */
export function searchWords({ customer: { firstName, lastName, company } }: ProfileRow): string[] {
  const words: string[] = []
  for (const name of [firstName, lastName, company]) {
    if (typeof name !== 'string') continue
    for (const word of wordsOf(foldText(name))) if (!words.includes(word)) words.push(word)
  }
  return words
}

/** A profile's e-mail as it is compared. */
export function foldedEmailOf({ customer: { email } }: ProfileRow): string | null {
  return typeof email === 'string' ? foldText(email) : null
}
