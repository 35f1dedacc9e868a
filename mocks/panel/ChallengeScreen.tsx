import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Icon } from '@/ui/Icon.tsx'
import { useTitle } from '@/ui/use-title.ts'
import type { ChallengeOutcome, ToldChallenge } from '@mocks/rules/challenges.ts'
import { ChallengeAsked } from './ChallengeAsked.tsx'
import { ChallengeEnded } from './ChallengeEnded.tsx'
import { challengeState, type ChallengeState } from './challenge-state.ts'
import type { DemoControl } from './demo-control.ts'
import './challenge.css'

interface ChallengeScreenProps {
  transaction: string
  control: DemoControl
}

interface Shown {
  told: ToldChallenge | null
  /** Null until the bank was asked. */
  state: ChallengeState | null
}

/** Addresses of the web alone, whatever a request said. */
function webAddress(text: string | null | undefined): URL | null {
  if (!text || !URL.canParse(text)) return null
  const url = new URL(text)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
}

/** The page of the customer's bank, to which 3-D Secure sends; what is answered here is done as if a bank had said so. */
export function ChallengeScreen({ transaction, control }: ChallengeScreenProps) {
  useTitle('Simulated bank')
  const [{ told, state }, setShown] = useState<Shown>({ told: null, state: null })
  const [busy, setBusy] = useState<ChallengeOutcome | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const navigate = useNavigate()
  // What the page that sent here kept in its history entry: it is given back with the customer.
  const kept: unknown = useLocation().state

  const read = useCallback(
    () =>
      control
        .challenge(transaction)
        .then((known) => setShown({ told: known, state: challengeState(known, Date.now()) })),
    [control, transaction],
  )

  useEffect(() => {
    void read()
    return control.onChange(() => void read())
  }, [control, read])

  const endsAt = told?.isOpen ? told.endsAt : null
  useEffect(() => {
    if (endsAt === null) return undefined
    const timer = setTimeout(() => void read(), Math.max(0, endsAt - Date.now()) + 50)
    return () => clearTimeout(timer)
  }, [endsAt, read])

  // Another page than the one that was here: whoever cannot see it must hear of it.
  useEffect(() => {
    if (state !== null) heading.current?.focus()
  }, [state])

  /** Within this app without loading it anew: where the browser keeps nothing, all that was changed would be gone. */
  function leave(url: URL): void {
    if (url.origin === location.origin)
      void navigate(url.pathname + url.search + url.hash, { replace: true, state: kept })
    else location.replace(url)
  }

  async function answer(outcome: ChallengeOutcome) {
    if (busy) return
    setBusy(outcome)
    setHasFailed(false)
    try {
      const answered = await control.answerChallenge(transaction, outcome)
      const url = webAddress(answered?.returnUrl)
      if (url) return leave(url)
      await read()
    } catch {
      setHasFailed(true)
    } finally {
      setBusy(null)
    }
  }

  return (
    <main id="main" className="bank" aria-busy={state === null || undefined}>
      <header className="bank-head">
        <span className="bank-brand">
          <Icon name="bank" />
          <b>Sandbank</b>
        </span>
        <span className="bank-mark">Simulated bank</span>
      </header>
      {state !== null && (
        <div className="bank-card">
          {told?.isOpen ? (
            <ChallengeAsked told={told} busy={busy} heading={heading} onAnswer={(outcome) => void answer(outcome)} />
          ) : (
            <ChallengeEnded state={state} isKept={control.status.get().mode === 'stored'} heading={heading} />
          )}
        </div>
      )}
      {hasFailed && <p role="alert">The answer did not get through. Load this page again, then answer once more.</p>}
      <p className="bank-note">
        This page is part of the demo and stands in for the page of a customer’s bank. No bank is asked, and no money
        moves.
      </p>
    </main>
  )
}
