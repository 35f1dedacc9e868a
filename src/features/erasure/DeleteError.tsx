import { Link } from 'react-router'
import { paths } from '@/paths.ts'
import { Button } from '@/ui/Button.tsx'

/** Why the profile is not deleted (yet); `receiptId` is the receipt of the attempt. */
export type DeleteTrouble = { receiptId?: string | undefined } & (
  | { kind: 'refused'; sentence: string }
  | { kind: 'changed' }
  | { kind: 'read-again' }
  | { kind: 'unread' }
  | { kind: 'contradicted' }
  /** `closed`: the attempt whose answer was lost has ended, and nothing of it can come later. */
  | { kind: 'still-there'; sentence: string; closed: boolean }
)

interface DeleteErrorProps {
  trouble: DeleteTrouble
  tenant: string
  reading: boolean
  onRead: () => void
}

function Words({ trouble }: { trouble: DeleteTrouble }) {
  switch (trouble.kind) {
    case 'refused':
      return trouble.sentence
    case 'changed':
      return (
        <>
          <b>Not deleted: the profile changed since you looked.</b> Read it again and decide anew. What you typed stays.
        </>
      )
    case 'unread':
      return (
        <>
          <b>Not deleted, and the profile could not be read again.</b> What you typed stays.
        </>
      )
    case 'contradicted':
      return (
        <>
          <b>The gateway says that it is gone, and it can still be read.</b> Read it again; if it stays so, tell the
          gateway’s people the receipt.
        </>
      )
    case 'read-again':
      return 'This is the profile as it is now, and nothing was deleted. If who loses it has changed too, its tick is taken back: read it anew. To delete the profile, press the red button again.'
    case 'still-there':
      return (
        <>
          <b>The profile is still there.</b> {trouble.sentence}{' '}
          {trouble.closed
            ? 'That attempt is closed: it had no effect and can have none any more. What you typed stays; pressing the red button again is a new attempt.'
            : 'It was read again just now, so the delete has not taken effect so far. What you typed stays; pressing the red button again deletes it once, not twice.'}
        </>
      )
  }
}

export function DeleteError({ trouble, tenant, reading, onRead }: DeleteErrorProps) {
  const mustRead = trouble.kind === 'changed' || trouble.kind === 'unread' || trouble.kind === 'contradicted'
  return (
    <>
      <Words trouble={trouble} />
      {trouble.receiptId !== undefined && (
        <>
          {' '}
          <Link to={paths.receipt(tenant, trouble.receiptId)} target="_blank" rel="noreferrer">
            Receipt of this attempt
            <span className="vh"> (opens in a new tab)</span>
          </Link>
        </>
      )}
      {mustRead && (
        <div className="go">
          <Button size="sm" icon="refresh" busy={reading} onClick={onRead}>
            Read the profile again
          </Button>
        </div>
      )}
    </>
  )
}
