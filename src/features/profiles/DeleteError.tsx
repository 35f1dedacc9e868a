import { Button } from '@/ui/Button.tsx'

/** Why the profile is not deleted (yet). */
export type DeleteTrouble =
  | { kind: 'refused'; sentence: string }
  | { kind: 'changed' }
  | { kind: 'read-again' }
  | { kind: 'unread' }
  | { kind: 'still-there'; sentence: string }

interface DeleteErrorProps {
  trouble: DeleteTrouble
  reading: boolean
  onRead: () => void
}

export function DeleteError({ trouble, reading, onRead }: DeleteErrorProps) {
  const again = (
    <div className="go">
      <Button size="sm" icon="refresh" busy={reading} onClick={onRead}>
        Read the profile again
      </Button>
    </div>
  )
  switch (trouble.kind) {
    case 'refused':
      return trouble.sentence
    case 'changed':
      return (
        <>
          <b>Not deleted: the profile changed since you looked.</b> Read it again and decide anew. What you typed stays.
          {again}
        </>
      )
    case 'unread':
      return (
        <>
          <b>Not deleted, and the profile could not be read again.</b> What you typed stays.
          {again}
        </>
      )
    case 'read-again':
      return 'This is the profile as it is now. Nothing was deleted; to delete it, press the red button again.'
    case 'still-there':
      return (
        <>
          <b>The profile is still there.</b> {trouble.sentence} It was read again just now, so the delete has not taken
          effect so far. What you typed stays; pressing the red button again deletes it once, not twice.
        </>
      )
  }
}
