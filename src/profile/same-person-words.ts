import type { SamePerson } from '@/contract/console/profile-search.ts'

type Because = SamePerson['because'][number]

const words: Record<Because, string> = { customerIdentification: 'identification', email: 'e-mail' }

/** Why another profile looks like the same person's: "same identification and e-mail". */
export function becauseWords(because: readonly Because[]): string {
  return `same ${because.map((one) => words[one]).join(' and ')}`
}
