import { type ReactNode, useId } from 'react'
import { Button } from './Button.tsx'
import { Callout } from './Callout.tsx'
import { DialogFrame } from './DialogFrame.tsx'
import { DialogHead } from './DialogHead.tsx'

interface ConfirmDialogProps {
  title: string
  children: ReactNode
  confirmLabel: string
  cancelLabel?: string
  danger?: boolean
  busy?: boolean
  error?: ReactNode
  onConfirm: () => void
  onClose: () => void
}

/** A yes/no question. The harmless answer has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    title,
    children,
    confirmLabel,
    cancelLabel = 'Cancel',
    danger,
    busy = false,
    error,
    onConfirm,
    onClose,
  } = props
  const id = useId()
  const dismiss = () => {
    if (!busy) onClose()
  }
  return (
    <DialogFrame role="alertdialog" className="question" labelledBy={id} describedBy={`${id}-text`} onDismiss={dismiss}>
      <DialogHead id={id} title={title} />
      <div className="dialog-body stack" id={`${id}-text`}>
        <div>{children}</div>
        {error !== undefined && error !== null && (
          <Callout hue="error" live>
            {error}
          </Callout>
        )}
      </div>
      <div className="dialog-foot">
        <Button autoFocus onClick={dismiss}>
          {cancelLabel}
        </Button>
        <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </DialogFrame>
  )
}
