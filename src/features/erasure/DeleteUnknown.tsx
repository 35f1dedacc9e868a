import { useEffect, useEffectEvent } from 'react'
import { Button } from '@/ui/Button.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { noteUnsavedWork } from '@/ui/leave-guard.ts'
import { PlainDialog } from '@/ui/PlainDialog.tsx'
import type { Doubt } from './use-delete-attempt.ts'

interface DeleteUnknownProps {
  doubt: Doubt
  profileGuid: string
  reading: boolean
  onRead: () => void
  onClose: () => void
}

/** The answer was lost and the attempt cannot be settled either: said as it is, and never sent again by itself (I25). */
export function DeleteUnknown({ doubt, profileGuid, reading, onRead, onClose }: DeleteUnknownProps) {
  const { attempt, sentence, code, requestId, asked } = doubt
  // Its request id is all there is to ask the gateway's people with: an ended session must not take it away.
  useEffect(() => noteUnsavedWork(), [])
  // Settling is safe to repeat: it closes the attempt or finds it closed.
  const settleAgain = useEffectEvent(onRead)
  useEffect(() => {
    const back = () => settleAgain()
    addEventListener('online', back)
    return () => removeEventListener('online', back)
  }, [])
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
      description={`${sentence} The delete may or may not have taken effect. It is not sent again by itself.`}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => onClose()}>Close</Button>
          <Button icon="refresh" busy={reading} onClick={onRead}>
            Find out now
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
        {code !== null && (
          <div>
            <dt>Code</dt>
            <dd className="id">{code}</dd>
          </div>
        )}
        {requestId !== null && (
          <div>
            <dt>Request</dt>
            <dd>
              <Identifier value={requestId} what="request id" full />
            </dd>
          </div>
        )}
        <div>
          <dt>Attempt</dt>
          <dd>
            <Identifier value={attempt} what="attempt" full />
          </dd>
        </div>
        <div>
          <dt>Asked again</dt>
          <dd>
            {reading
              ? 'asking…'
              : (asked ??
                'the gateway could not be asked what became of it. It will be asked when the connection is back, or by you.')}
          </dd>
        </div>
      </dl>
    </PlainDialog>
  )
}
