import type { SamePerson } from '@/contract/console/profile-search.ts'

type Because = SamePerson['because'][number]

const words: Record<Because, string> = { customerIdentification: 'same identification', email: 'same e-mail' }

/** Why another profile looks like the same person's: "same identification and same e-mail". */
export function becauseWords(because: readonly Because[]): string {
  return because.map((one) => words[one]).join(' and ')
}
