import type { ReactNode } from 'react'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { TokeniserFields } from './TokeniserFields.tsx'
import { useTokeniser, type InstrumentKind, type MadeToken } from './use-tokeniser.ts'

interface TokeniserFormProps {
  /** What can be paid with here; everything where it is left out. */
  kinds?: readonly InstrumentKind[]
  /** Says whether the token was used up: then what was typed is forgotten, otherwise it stays for another try. */
  onToken: (made: MadeToken) => Promise<{ used: boolean }>
  submitLabel: string
  busy?: boolean
  disabledReason?: string | null
  /** Between the fields and the button, such as "save for next time". */
  children?: ReactNode
}

/** Pays with something new: what is typed goes to the tokeniser in this page, and only the token leaves it. */
export function TokeniserForm(props: TokeniserFormProps) {
  const { kinds, onToken, submitLabel, busy, disabledReason, children } = props
  const tokenising = useTokeniser(kinds)
  if (!tokenising) return <NoTokeniser />
  const send = async () => {
    const made = tokenising.make()
    if (!made) return
    const { used } = await onToken(made)
    if (used) tokenising.spend(made)
  }
  return (
    <form
      className="stack"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && !disabledReason) void send()
      }}
    >
      <TokeniserFields tokenising={tokenising} />
      {children}
      <Button type="submit" variant="primary" busy={busy} disabledReason={disabledReason}>
        {submitLabel}
      </Button>
    </form>
  )
}

/** Said in builds that bring no tokeniser. */
export function NoTokeniser() {
  return (
    <Callout hue="note" title="No card can be typed in here">
      New instruments are taken by the gateway’s payment.js in a shop’s own page. Stored instruments can be charged, and
      a token made by payment.js can be pasted where a transaction is sent.
    </Callout>
  )
}
