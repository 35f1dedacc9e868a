import { useEffect, useRef } from 'react'
import { hideCardNumbers } from '@/contract/card-number.ts'
import { codeWords } from '@/payment/sent-words.ts'
import { TransactionOutcome } from '@/payment/TransactionOutcome.tsx'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import type { Paying } from './use-pay.ts'

interface LeftOverProps {
  tenant: string
  left: NonNullable<Paying['left']>
  again: Paying['again']
  busy: boolean
}

/** What became of a payment that left no receipt, and where it may have taken effect, the one thing to do about it. */
export function LeftOver({ tenant, left: { kind, sent }, again, busy }: LeftOverProps) {
  const action = again && <SendAgain busy={busy} onSend={() => void again()} />
  if (kind === 'nothing' || sent.kind === 'unknown')
    return <TransactionOutcome tenant={tenant} sent={sent} actions={action} />
  // Refused now, after a try before this page was loaded that could not be looked up.
  const { sentence, code } = sent.refused.refusal
  return (
    <Callout hue="unknown" title="It is not known whether the earlier try took effect" live action={action}>
      <p>{hideCardNumbers(sentence)} The earlier try could not be looked up.</p>
      <p className="small">{codeWords(code)}</p>
    </Callout>
  )
}

function SendAgain({ busy, onSend }: { busy: boolean; onSend: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button that paid is out of sight now, and the focus with it.
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true })
  }, [])
  return (
    <Button ref={button} size="sm" icon="refresh" busy={busy} onClick={onSend}>
      Send it again unchanged
    </Button>
  )
}
