import { useState } from 'react'
import { findInstead } from '@/api/erasure.ts'
import type { Receipt } from '@/contract/console/receipts.ts'
import { paths } from '@/paths.ts'
import { announce } from '@/ui/announcer.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { Section } from '@/ui/Section.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { Time } from '@/ui/Time.tsx'

type Found = 'gone' | 'there' | 'unknown'

const words = {
  gone: { hue: 'success', icon: 'check', word: 'Gone', still: 'Still gone' },
  there: { hue: 'warning', icon: 'warning', word: 'It is there', still: 'It exists again' },
  unknown: { hue: 'unknown', icon: 'unknown', word: 'It cannot be told', still: 'It cannot be told' },
} as const

function explain(found: Found, receipt: Receipt, seen: boolean): string {
  if (found === 'gone') return 'The gateway finds no profile with this guid in its container.'
  if (found === 'unknown') {
    return seen
      ? 'The profile could not be read. Ask again in a while.'
      : 'You cannot see its container any more, so it cannot be asked.'
  }
  return receipt.outcome === 'deleted' || receipt.outcome === 'already-gone'
    ? 'A guid is never given again, so this should not be: tell the gateway’s people the number of this receipt.'
    : 'The attempt did not delete it, and nobody did since.'
}

/** Asks the gateway again whether the profile of a receipt exists; what is found is true for that moment, and says when. */
export function StillGone({ receipt, tenant, seen }: { receipt: Receipt; tenant: string; seen: boolean }) {
  const [asked, setAsked] = useState<{ found: Found; at: number } | null>(null)
  const [busy, setBusy] = useState(false)
  const { outcome, profileGuid, container } = receipt
  const wasGone = outcome === 'deleted' || outcome === 'already-gone'
  const title = wasGone ? 'Still gone?' : 'Is it there now?'
  const ask = async () => {
    setBusy(true)
    const answer = await findInstead(container, profileGuid, undefined)
    setBusy(false)
    const found: Found = answer === null ? 'unknown' : answer.kind === 'none' ? 'gone' : 'there'
    setAsked({ found, at: Date.now() })
    announce(wasGone ? words[found].still : words[found].word)
  }
  const told = asked && words[asked.found]
  return (
    <Section
      title={title}
      rule
      end={
        <Button
          size="sm"
          icon="refresh"
          busy={busy}
          disabledReason={profileGuid === '' ? 'The delete named no guid, so there is nothing to ask for.' : null}
          onClick={() => void ask()}
        >
          Ask the gateway
        </Button>
      }
    >
      {asked && told ? (
        <>
          <p className="row wrap mt-2">
            <StateWord hue={told.hue} icon={told.icon}>
              {wasGone ? told.still : told.word}
            </StateWord>
            <span className="sec">
              asked <Time value={asked.at} display="datetime" />
            </span>
          </p>
          <p className="sec mt-1">{explain(asked.found, receipt, seen)}</p>
          {asked.found === 'there' && (
            <div className="mt-2">
              <LinkButton size="sm" to={paths.profile(tenant, container, profileGuid)}>
                Open the profile
              </LinkButton>
            </div>
          )}
        </>
      ) : (
        <p className="sec mt-2">The receipt tells of its moment. Reading the profile by its guid tells of this one.</p>
      )}
    </Section>
  )
}
