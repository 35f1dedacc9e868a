import { useEffect } from 'react'
import { codeOf, sentenceOf, type Unknown } from '@/api/outcome.ts'
import { Button } from '@/ui/Button.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { noteUnsavedWork } from '@/ui/leave-guard.ts'
import { PlainDialog } from '@/ui/PlainDialog.tsx'

interface DeleteUnknownProps {
  outcome: Unknown
  profileGuid: string
  reading: boolean
  onRead: () => void
  onClose: () => void
}

/** The answer was lost and the profile cannot be read either: said as it is, and never sent again by itself (I25). */
export function DeleteUnknown({ outcome, profileGuid, reading, onRead, onClose }: DeleteUnknownProps) {
  // Its request id is all there is to ask the gateway's people with: an ended session must not take it away.
  useEffect(() => noteUnsavedWork(), [])
  return (
    <PlainDialog
      tone="receipt"
      title={
        <span className="row">
          <span className="unknown c">
            <Icon name="unknown" />
          </span>
          Outcome not known yet
        </span>
      }
      description={`${sentenceOf(outcome)} The delete may or may not have taken effect. It is not sent again by itself.`}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button icon="refresh" busy={reading} onClick={onRead}>
            Read now
          </Button>
        </>
      }
    >
      <dl className="slip">
        <div>
          <dt>Outcome</dt>
          <dd>Unknown</dd>
        </div>
        <div>
          <dt>Profile</dt>
          <dd>
            <Identifier value={profileGuid} what="profile guid" full />
          </dd>
        </div>
        <div>
          <dt>Code</dt>
          <dd className="id">{codeOf(outcome)}</dd>
        </div>
        <div>
          <dt>Request</dt>
          <dd>
            <Identifier value={outcome.requestId} what="request id" full />
          </dd>
        </div>
        <div>
          <dt>Read again</dt>
          <dd>
            {reading ? 'reading…' : 'the profile could not be read, so it cannot be told whether it still exists'}
          </dd>
        </div>
      </dl>
    </PlainDialog>
  )
}
