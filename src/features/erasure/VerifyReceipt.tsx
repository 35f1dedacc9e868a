import { useState } from 'react'
import type { Receipt } from '@/contract/console/receipts.ts'
import { announce } from '@/ui/announcer.ts'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Section } from '@/ui/Section.tsx'
import { Time } from '@/ui/Time.tsx'
import { verifyReceipt, type Verified } from './verify-receipt.ts'

function sentences({ number }: Receipt, { hash, before, after }: Verified): string[] {
  const first = number === 1
  return [
    hash
      ? 'The hash is that of its content: nothing in it was changed.'
      : 'The hash is not that of its content: it was changed after it was written.',
    before === null
      ? `Whether it follows number ${number - 1} cannot be told: that one could not be read.`
      : before
        ? first
          ? 'It is the first of its book.'
          : `It follows number ${number - 1}.`
        : first
          ? 'It is the first of its book, and yet names a receipt before it.'
          : `It does not follow number ${number - 1}: one of the two was changed or exchanged.`,
    ...(after === null
      ? []
      : [after ? `Number ${number + 1} follows it.` : `Number ${number + 1} does not follow it.`]),
  ]
}

/** Verifies the receipt in the page: the browser computes the hash itself, and takes nobody's word for it. */
export function VerifyReceipt({ receipt }: { receipt: Receipt }) {
  const [verified, setVerified] = useState<{ result: Verified; at: number } | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    const result = await verifyReceipt(receipt)
    setBusy(false)
    setVerified({ result, at: Date.now() })
    announce(sentences(receipt, result).join(' '))
  }
  const result = verified?.result
  const wrong = result && (!result.hash || result.before === false || result.after === false)
  return (
    <Section
      title="Hash and chain"
      rule
      end={
        <Button size="sm" icon="check" busy={busy} onClick={() => void run()}>
          Verify
        </Button>
      }
    >
      <dl className="slip">
        <div>
          <dt>Hash of this one</dt>
          <dd className="id full">{receipt.hash}</dd>
        </div>
        <div>
          <dt>Hash of the one before</dt>
          <dd className={receipt.number === 1 ? 'sec' : 'id full'}>
            {receipt.number === 1 ? 'none: it is the first of its book' : receipt.previousHash}
          </dd>
        </div>
      </dl>
      {verified && result && (
        <div className="mt-2">
          <Callout
            hue={wrong ? 'error' : result.before === null ? 'warning' : 'success'}
            title={
              wrong
                ? 'It does not verify'
                : result.before === null
                  ? 'It verifies as far as can be told'
                  : 'It verifies'
            }
          >
            {sentences(receipt, result).join(' ')} Computed in this browser,{' '}
            <Time value={verified.at} display="datetime" />.
          </Callout>
        </div>
      )}
      <p className="small mt-2 no-print">
        SHA-256 of the receipt without its hash, as JSON with sorted names and no blanks. Offline:{' '}
        <span className="id">node verify-receipts.mjs receipts.json</span>{' '}
        <a href="/verify-receipts.mjs" download>
          Download the script
        </a>
      </p>
    </Section>
  )
}
