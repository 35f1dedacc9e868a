import { Button } from '@/ui/Button.tsx'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { PlainDialog } from '@/ui/PlainDialog.tsx'
import { formatNumber } from '@/ui/time.ts'
import type { ExportCounts } from './profile-export.ts'

/** What was handed out, by numbers alone. */
export function ProfileExported({ counts, onClose }: { counts: ExportCounts; onClose: () => void }) {
  const { fileName, fields, instruments, transactions, activity } = counts
  return (
    <PlainDialog
      title="Exported"
      description="The download is with your browser. Hand it to nobody but the person it is about."
      onClose={onClose}
      foot={
        <Button variant="primary" autoFocus onClick={() => onClose()}>
          Close
        </Button>
      }
    >
      <Definitions>
        <Definition label="File">
          <span className="id full">{fileName}</span>
        </Definition>
        <Definition label="Customer data">{formatNumber(fields)} fields</Definition>
        <Definition label="Instruments">{formatNumber(instruments)}</Definition>
        <Definition label="Transactions">{formatNumber(transactions)}</Definition>
        <Definition label="Activity">{formatNumber(activity)} entries</Definition>
      </Definitions>
    </PlainDialog>
  )
}
