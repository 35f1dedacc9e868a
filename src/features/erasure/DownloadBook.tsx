import { useState } from 'react'
import { readBook } from '@/api/erasure.ts'
import { ReadFailed } from '@/api/outcome.ts'
import type { TenantRef } from '@/contract/console/references.ts'
import { announce } from '@/ui/announcer.ts'
import { Button } from '@/ui/Button.tsx'
import { downloadText } from '@/ui/download.ts'
import { plural } from '@/ui/time.ts'
import { toast } from '@/ui/toast.ts'
import { bookFile, bookFileName } from './receipt-files.ts'

/** Hands over a whole book, every page of it: what is needed to verify the chain offline. */
export function DownloadBook({
  book,
  label = 'Download whole book',
  disabledReason = null,
}: {
  book: TenantRef | null
  label?: string
  disabledReason?: string | null
}) {
  const [busy, setBusy] = useState(false)
  const run = async () => {
    if (!book) return
    setBusy(true)
    try {
      const receipts = await readBook(book.guid, AbortSignal.timeout(120_000))
      const now = new Date()
      downloadText(bookFileName(book, now), 'application/json', bookFile(book, receipts, now))
      announce(`${plural(receipts.length, 'receipt', 'receipts')} downloaded`)
    } catch (failure) {
      const why = failure instanceof ReadFailed ? failure.message : 'It took too long.'
      toast(`The book was not downloaded. ${why}`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button icon="download" busy={busy} disabledReason={disabledReason} onClick={() => void run()}>
      {label}
    </Button>
  )
}
