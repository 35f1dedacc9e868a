import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from '@/contract/zod.ts'
import { TextField } from '@/ui/fields.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { reasonSchema } from './bulk-delete-form.ts'
import type { RunView } from './run-world.ts'
import { failedCount } from './run-item.ts'
import type { Again } from './RunActions.tsx'

interface ReasonDialogProps {
  what: Again
  view: RunView
  onGo: (reason?: string) => void
  onClose: () => void
}

/** Before a run is set going again: what will happen, and the reason where it is not known any more. */
export function ReasonDialog({ what, view, onGo, onClose }: ReasonDialogProps) {
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(z.object({ reason: view.needsReason ? reasonSchema : z.string() })),
    defaultValues: { reason: '' },
  })
  const { waiting, sending, unknown } = view.counts
  const changed = view.items.filter(({ state, code }) => state === 'refused' && code === 'stale-version').length
  const count =
    what === 'retry' ? failedCount(view.counts) : what === 'rest' ? view.counts['not-tried'] : waiting + sending
  const title =
    what === 'retry'
      ? `Retry ${formatNumber(count)} failed`
      : `Delete ${plural(count, 'more profile', 'more profiles')}`
  return (
    <FormDialog
      title={title}
      submitLabel={what === 'retry' ? 'Retry' : 'Resume'}
      submitIcon={what === 'retry' ? 'refresh' : undefined}
      onSubmit={handleSubmit(({ reason }) => onGo(view.needsReason ? reason.trim() : undefined))}
      onClose={onClose}
      dirty={formState.isDirty}
      busy={false}
    >
      <div className="stack-s">
        {what === 'retry' && <p>Each is read again first, and deleted as it is now. Every try has its own receipt.</p>}
        {what === 'retry' && changed > 0 && (
          <p>
            <b>{plural(changed, 'profile was changed', 'profiles were changed')} after the plan.</b> Look at{' '}
            {changed === 1 ? 'it' : 'them'} first, if you are not sure.
          </p>
        )}
        {what !== 'retry' && sending > 0 && (
          <p>
            {plural(sending, 'delete was', 'deletes were')} in flight when the page was left: what became of them is
            found out first.
          </p>
        )}
        {unknown > 0 && (
          <p>
            {plural(unknown, 'outcome is', 'outcomes are')} not known: what became of them is found out, nothing is sent
            twice.
          </p>
        )}
      </div>
      {view.needsReason && (
        <TextField
          control={control}
          name="reason"
          label="Reason"
          hint="It is not kept in the browser, so give it again. Kept in the activity, at most 200 characters. No personal data here."
          autoComplete="off"
        />
      )}
    </FormDialog>
  )
}
