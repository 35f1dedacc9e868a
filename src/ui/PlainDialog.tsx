import { type ReactNode, useId } from 'react'
import { DialogFrame } from './DialogFrame.tsx'
import { DialogHead } from './DialogHead.tsx'

interface PlainDialogProps {
  title: ReactNode
  description?: ReactNode
  tone?: 'plain' | 'receipt' | 'destroy'
  onClose: () => void
  foot: ReactNode
  children: ReactNode
}

/** Something to read and to close: a receipt, an outcome that is not known yet. */
export function PlainDialog({ title, description, tone = 'plain', onClose, foot, children }: PlainDialogProps) {
  const id = useId()
  const describedBy = description === undefined ? undefined : `${id}-description`
  return (
    <DialogFrame className={tone === 'plain' ? '' : tone} labelledBy={id} describedBy={describedBy} onDismiss={onClose}>
      <DialogHead id={id} title={title} description={description} onClose={onClose} />
      <div className="dialog-body">{children}</div>
      <div className="dialog-foot">{foot}</div>
    </DialogFrame>
  )
}
