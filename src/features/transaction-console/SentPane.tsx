import { useEffect, useRef, useState } from 'react'
import { hideCardNumbers } from '@/contract/card-number.ts'
import { paths } from '@/paths.ts'
import { ContextFacts } from '@/payment/ContextFacts.tsx'
import type { BankReturn } from '@/payment/BankLink.tsx'
import { tokenIsUsed, type Sent } from '@/payment/sending.ts'
import { TransactionOutcome } from '@/payment/TransactionOutcome.tsx'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { Section } from '@/ui/Section.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { CodeText, CopyText } from './CodeText.tsx'

/** What v3 answers: the console's own context is told above it. */
function answerText(sent: Sent): string | null {
  const raw = answerOf(sent)
  if (raw === null || raw === undefined) return null
  if (typeof raw !== 'object') return hideCardNumbers(JSON.stringify(raw))
  const { context: _context, ...answer } = raw as Record<string, unknown>
  return JSON.stringify(answer, (_key, value: unknown) => (typeof value === 'string' ? hideText(value) : value), 2)
}

/** Ids of the platform may have many digits and are no card's. */
function hideText(value: string): string {
  return /^(CP-|pt::|ix::|[0-9a-f]{20}$)/i.test(value) ? value : hideCardNumbers(value)
}

function answerOf(sent: Sent): unknown {
  if (sent.kind === 'failed' || sent.kind === 'refused') return sent.refused.refusal.raw
  if (sent.kind === 'unknown') return sent.found.kind === 'transaction' ? sent.found.transaction : null
  return sent.answer
}

function contextOf(sent: Sent) {
  if (sent.kind === 'refused') return null
  if (sent.kind !== 'unknown') return sent.context
  return sent.found.kind === 'transaction' ? sent.found.transaction.context : null
}

interface SentPaneProps {
  sent: Sent
  bankReturn: BankReturn | undefined
  /** Where the profile is, for those who may see it. */
  profile: { container: number; guid: string } | null
  /** The token of what this transaction stored, to be charged next. */
  stored: string | null
  onCharge: (paymentToken: string) => void
}

/** How the last transaction ended: what became of it, which connector and container it used and why, and the answer as it came. */
export function SentPane({ sent, bankReturn, profile, stored, onCharge }: SentPaneProps) {
  const tenant = useTenantInView()
  const [open, setOpen] = useState(false)
  const context = contextOf(sent)
  const answer = answerText(sent)
  const label = sent.kind === 'unknown' ? 'The transaction as it was found' : 'Answer as JSON'
  const heading = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    // Away from the button that sent it: whatever is pressed next is not meant for it.
    if (tokenIsUsed(sent)) heading.current?.focus({ preventScroll: true })
  }, [sent])
  return (
    <Section
      title={
        <span ref={heading} tabIndex={-1}>
          How it ended
        </span>
      }
      first
    >
      <div className="stack">
        <TransactionOutcome
          tenant={tenant}
          sent={sent}
          bankReturn={bankReturn}
          actions={
            <>
              {profile && (
                <LinkButton size="sm" to={paths.profile(tenant, profile.container, profile.guid)}>
                  Open profile
                </LinkButton>
              )}
              {stored !== null && (
                <Button size="sm" onClick={() => onCharge(stored)}>
                  Charge what was stored
                </Button>
              )}
            </>
          }
        />
        {context && <ContextFacts tenant={tenant} context={context} />}
        {answer !== null && (
          <details className="more-fields" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{label}</summary>
            <div className="stack-s">
              <div>
                <CopyText text={answer} what={sent.kind === 'unknown' ? 'the transaction' : 'the answer'} />
              </div>
              <CodeText label={label} text={answer} isJson />
            </div>
          </details>
        )}
      </div>
    </Section>
  )
}
