import type { ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'

interface DialogHeadProps {
  id: string
  title: ReactNode
  description?: ReactNode
  closeLabel?: string
  onClose?: () => void
}

export function DialogHead({ id, title, description, closeLabel = 'Close', onClose }: DialogHeadProps) {
  return (
    <div className="dialog-head">
      <div className="grow">
        <h2 id={id}>{title}</h2>
        {description !== undefined && (
          <div className="sec" id={`${id}-description`}>
            {description}
          </div>
        )}
      </div>
      {onClose && <IconButton icon="close" label={closeLabel} onClick={() => onClose()} />}
    </div>
  )
}
