import { useEffect } from 'react'
import { Link } from 'react-router'
import { paths } from '@/paths.ts'
import { AnotherProfile } from '@/profile/AnotherProfile.tsx'
import { announce } from '@/ui/announcer.ts'
import { Callout } from '@/ui/Callout.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import type { DeleteOutcome } from '@/profile/list-state.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'

const words: Record<DeleteOutcome['kind'], { hue: 'success' | 'note'; title: string; sentence: string }> = {
  deleted: {
    hue: 'success',
    title: 'deleted',
    sentence: 'The gateway confirmed it: the profile, its customer data and its stored instruments are gone for good.',
  },
  'already-gone': {
    hue: 'note',
    title: 'was already gone',
    sentence: 'The gateway found no such profile any more, so nothing was deleted now. Somebody else did it before.',
  },
  'found-gone': {
    hue: 'success',
    title: 'is gone',
    sentence: 'The answer to the delete was lost, so the gateway was asked again: the profile does not exist any more.',
  },
}

/** What became of a delete, where the person who asked for it arrives. */
export function DeleteOutcomeNote({ outcome }: { outcome: DeleteOutcome }) {
  const tenant = useTenantInView()
  const { hue, title: what, sentence } = words[outcome.kind]
  const { another, receiptId, checked } = outcome
  const title = `Profile ${outcome.profile} ${what}`
  useEffect(() => announce(title), [title])
  return (
    <div className="outcome">
      <Callout hue={hue} icon="check" title={title}>
        {sentence} {checked && another === undefined && 'It was looked for once more and is not there.'}
        {another && <AnotherProfile tenant={tenant} another={another} />}
        <div className="row wrap small mt-1">
          <span className="row">
            Profile <Identifier value={outcome.profileGuid} what="profile guid" />
          </span>
          <span>Container {outcome.container}</span>
          {outcome.requestId !== '' && (
            <span className="row">
              Request <Identifier value={outcome.requestId} what="request id" />
            </span>
          )}
          {receiptId !== undefined && <Link to={paths.receipt(tenant, receiptId)}>Receipt</Link>}
        </div>
      </Callout>
    </div>
  )
}
