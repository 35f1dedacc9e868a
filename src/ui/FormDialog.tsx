import { type SubmitEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { Callout } from './Callout.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { DialogFrame } from './DialogFrame.tsx'
import { DialogHead } from './DialogHead.tsx'
import type { IconName } from './icons.tsx'
import { announceSaving, useLeaveGuard } from './use-leave-guard.ts'

interface FormDialogProps {
  title: string
  description?: ReactNode
  submitLabel: string
  onSubmit: (event?: SubmitEvent) => void | Promise<void>
  onClose: () => void
  /** Something was typed or chosen that would be lost. */
  dirty: boolean
  busy: boolean
  error?: ReactNode
  submitDisabledReason?: string | null
  tone?: 'plain' | 'destroy'
  /** `wide` holds a table or a plan. */
  size?: 'plain' | 'wide'
  submitIcon?: IconName
  foot?: ReactNode
  cancelLabel?: string
  children: ReactNode
}

// People who open a form want to type, except into what is asked last. MUI leaves the focus where it is already inside.
function focusFirstField(form: HTMLFormElement | null): void {
  if (!form || form.contains(document.activeElement)) return
  const fields = form.querySelectorAll<HTMLElement>('.dialog-body :is(input:not([type="hidden"]), select, textarea)')
  const [first] = fields
  if (first && !first.closest('[data-asked-last]')) first.focus()
}

/** A form in a dialog: owns its buttons, that it is sent once, what went wrong, and that nothing typed is lost unasked. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, submitLabel, onSubmit, onClose, dirty, busy, error, submitDisabledReason } = props
  const { tone = 'plain', size = 'plain', submitIcon, foot, cancelLabel = 'Cancel', children } = props
  const id = useId()
  const sending = useRef(false)
  const [closing, setClosing] = useState(false)
  const guard = useLeaveGuard(dirty, busy)

  const dismiss = () => {
    if (busy) announceSaving()
    else if (dirty) setClosing(true)
    else onClose()
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    // A dialog opened over this form submits into this handler too: React's events follow the component tree.
    event.stopPropagation()
    if (sending.current || busy || submitDisabledReason) return
    sending.current = true
    try {
      await onSubmit(event)
    } finally {
      sending.current = false
    }
  }
  const destroy = tone === 'destroy'
  return (
    <DialogFrame
      role={destroy ? 'alertdialog' : 'dialog'}
      className={destroy ? 'destroy' : size === 'wide' ? 'wide' : ''}
      labelledBy={id}
      describedBy={description === undefined ? undefined : `${id}-description`}
      onDismiss={dismiss}
      onClickCapture={guard.onClickCapture}
    >
      <form noValidate ref={destroy ? undefined : focusFirstField} onSubmit={(event) => void submit(event)}>
        <DialogHead
          id={id}
          title={title}
          description={description}
          closeLabel={`${cancelLabel} and close`}
          onClose={dismiss}
        />
        <div className={destroy ? 'dialog-body' : 'dialog-body stack'}>{children}</div>
        {error !== undefined && error !== null && error !== '' && (
          <div className="dialog-error">
            <Callout hue="error" live>
              {error}
            </Callout>
          </div>
        )}
        <div className="dialog-foot">
          {foot !== undefined && <div className="start">{foot}</div>}
          <Button onClick={dismiss}>{cancelLabel}</Button>
          <Button
            type="submit"
            variant={destroy ? 'danger' : 'primary'}
            icon={submitIcon}
            busy={busy}
            disabledReason={submitDisabledReason}
          >
            {submitLabel}
          </Button>
        </div>
      </form>
      {(closing || guard.asking) && (
        <ConfirmDialog
          title="Discard what you entered?"
          confirmLabel="Discard"
          cancelLabel="Keep editing"
          danger
          onConfirm={() => {
            setClosing(false)
            if (guard.asking) guard.leave()
            else onClose()
          }}
          onClose={() => {
            setClosing(false)
            if (guard.asking) guard.stay()
          }}
        >
          It is not kept anywhere.
        </ConfirmDialog>
      )}
    </DialogFrame>
  )
}
