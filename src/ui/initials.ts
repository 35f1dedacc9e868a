// A name may be decomposed, begin with a bracket or an invisible direction mark, or grow when written in capitals (ß).
function initialOf(word = ''): string {
  return /[\p{L}\p{N}]/u.exec(word)?.[0] ?? [...word][0] ?? ''
}

/** Two letters of a person who acts; never used for customers. */
export function initialsOf(name: string): string {
  const words = name.normalize().toUpperCase().trim().split(/\s+/u)
  return initialOf(words[0]) + (words.length > 1 ? initialOf(words.at(-1)) : '')
}
