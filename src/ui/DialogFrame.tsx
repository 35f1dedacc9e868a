import Dialog from '@mui/material/Dialog'
import type { ReactNode } from 'react'
import { MuiTheme } from './theme/MuiTheme.tsx'
import { useScrollLock } from './use-scroll-lock.ts'

interface DialogFrameProps {
  labelledBy: string
  describedBy?: string
  role?: 'dialog' | 'alertdialog'
  className?: string
  /** Escape, a click beside it. */
  onDismiss: () => void
  onClickCapture?: (event: { target: EventTarget }) => void
  children: ReactNode
}

/** The surface of every dialog: focus kept inside and given back, the page behind hidden from readers. */
export function DialogFrame(props: DialogFrameProps) {
  const { labelledBy, describedBy, role = 'dialog', className, onDismiss, onClickCapture, children } = props
  useScrollLock()
  return (
    <MuiTheme>
      <Dialog
        open
        role={role}
        onClose={onDismiss}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        // The live regions stand outside of #page, so that they are still heard.
        container={() => document.getElementById('page')}
        slotProps={{ paper: { className: ['dialog', className].filter(Boolean).join(' '), onClickCapture } }}
      >
        {children}
      </Dialog>
    </MuiTheme>
  )
}
