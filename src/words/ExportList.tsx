import { useEffect, useRef, useState } from 'react'
import { announce } from '@/ui/announcer.ts'
import { Button } from '@/ui/Button.tsx'
import { csvOf, downloadCsv, type CsvCell } from '@/ui/csv.ts'
import { formatNumber, plural } from '@/ui/time.ts'
import { toast } from '@/ui/toast.ts'
import type { ListWords } from './PagedList.tsx'

type ListRead<Row> =
  | { kind: 'read'; rows: readonly Row[] }
  | { kind: 'stopped' }
  | { kind: 'failed'; sentence: string; code: string; requestId: string }

interface ExportListProps<Row> {
  words: ListWords
  /** The name of the file, before the day. */
  file: string
  head: readonly string[]
  rowOf: (row: Row) => readonly CsvCell[]
  /** Reads all there is, page after page. */
  read: (signal: AbortSignal, onPage: (read: number, total: number) => void) => Promise<ListRead<Row>>
}

/** Hands a list over as a file, all of it and not only what is on show. A long one says how far it is and can be stopped. */
export function ExportList<Row>({ words, file, head, rowOf, read }: ExportListProps<Row>) {
  const [at, setAt] = useState<'rest' | 'begun' | { read: number; total: number }>('rest')
  const running = useRef<AbortController | null>(null)
  useEffect(() => {
    return () => {
      if (running.current === null) return
      running.current.abort()
      toast(`The export of ${words.whole} was stopped: its page was left.`)
    }
  }, [words])

  async function run() {
    const control = new AbortController()
    running.current = control
    setAt('begun')
    try {
      const list = await read(control.signal, (count, total) => setAt({ read: count, total }))
      if (control.signal.aborted || list.kind === 'stopped') return
      if (list.kind === 'failed') {
        const { sentence, code, requestId } = list
        toast(`The export of ${words.whole} failed, there is no file. ${sentence} Code ${code}, request ${requestId}`, {
          label: 'Try again',
          run: () => void run(),
        })
        return
      }
      downloadCsv(`${file}-${new Date().toISOString().slice(0, 10)}.csv`, csvOf(head, list.rows.map(rowOf)))
      announce(`${plural(list.rows.length, words.one, words.many)} exported`)
    } finally {
      if (running.current === control) {
        running.current = null
        setAt('rest')
      }
    }
  }
  function stop() {
    running.current?.abort()
    running.current = null
    setAt('rest')
    announce('The export was stopped, there is no file')
  }
  if (typeof at === 'object') {
    return (
      <Button className="tn" onClick={stop}>
        <span className="spin" aria-hidden="true" />
        Stop ({formatNumber(at.read)} of {formatNumber(Math.max(at.read, at.total))} read)
      </Button>
    )
  }
  return (
    <Button icon="download" busy={at === 'begun'} onClick={() => void run()}>
      Export CSV
    </Button>
  )
}
