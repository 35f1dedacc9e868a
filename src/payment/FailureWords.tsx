import { hideCardNumbers } from '@/contract/card-number.ts'
import { codeWords } from './sent-words.ts'

interface FailureWordsProps {
  /** Left out where the title above says it already. */
  message?: string | null
  code: string | null
  /** What the bank, or whoever carries it out, said in its own code and words (GF 2.8). */
  adapterCode?: string | null | undefined
  adapterMessage?: string | null | undefined
}

/** Why it failed: the gateway's words, its code with the documented meaning, and what the provider said. */
export function FailureWords({ message, code, adapterCode, adapterMessage }: FailureWordsProps) {
  const provider = [adapterCode, adapterMessage].flatMap((part) => (part ? [hideCardNumbers(part)] : [])).join(' ')
  return (
    <>
      {message && <p>{hideCardNumbers(message)}</p>}
      {code !== null && (
        <p className="small">
          Code {codeWords(code)}
          {provider !== '' && `; the provider said ${provider}`}
        </p>
      )}
    </>
  )
}
