import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { receiptQuery } from '@/api/erasure.ts'
import { consoleCodes, type ConsoleCode } from '@/contract/console/problem.ts'
import type { ReceiptEntry } from '@/contract/console/receipts.ts'
import { paths } from '@/paths.ts'
import { Button } from '@/ui/Button.tsx'
import { downloadText } from '@/ui/download.ts'
import { Identifier } from '@/ui/Identifier.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { Section } from '@/ui/Section.tsx'
import { formatNumber } from '@/ui/time.ts'
import { Time } from '@/ui/Time.tsx'
import { ContainerName } from '@/words/ContainerName.tsx'
import { OutcomeWord } from '@/words/OutcomeWord.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { DownloadBook } from './DownloadBook.tsx'
import { fileNameOf } from './receipt-files.ts'
import { outcomeSentence } from './receipt-words.ts'
import { StillGone } from './StillGone.tsx'
import { VerifyReceipt } from './VerifyReceipt.tsx'

function codeTitle(code: string): string {
  return Object.hasOwn(consoleCodes, code) ? consoleCodes[code as ConsoleCode].title : code
}

function WhatHappened({ entry: { receipt, container }, tenant }: { entry: ReceiptEntry; tenant: string }) {
  return (
    <dl className="slip">
      <div>
        <dt>Outcome</dt>
        <dd>
          <OutcomeWord outcome={receipt.outcome} />
          <p className="sec">{outcomeSentence(receipt)}</p>
        </dd>
      </div>
      {receipt.code !== null && (
        <div>
          <dt>Refused because</dt>
          <dd>
            {codeTitle(receipt.code)} <span className="id sec">{receipt.code}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>Profile</dt>
        <dd>
          {receipt.profileGuid === '' ? (
            <span className="sec">named by its identification, which no receipt holds</span>
          ) : (
            <Identifier value={receipt.profileGuid} what="profile guid" full />
          )}
        </dd>
      </div>
      <div>
        <dt>Container</dt>
        <dd>
          {container ? (
            <Link className="plain" to={paths.container(tenant, container.id)}>
              <ContainerName container={container} />
            </Link>
          ) : (
            <>
              <span className="id">{receipt.container}</span> <span className="sec">not visible to you (any more)</span>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>Went with it</dt>
        <dd className="tn">
          {formatNumber(receipt.instruments)} {receipt.instruments === 1 ? 'instrument' : 'instruments'}, customer data
          of {formatNumber(receipt.transactions)} {receipt.transactions === 1 ? 'transaction' : 'transactions'}
        </dd>
      </div>
    </dl>
  )
}

function WhoAndWhen({ entry: { receipt, book } }: { entry: ReceiptEntry }) {
  return (
    <dl className="slip">
      <div>
        <dt>When</dt>
        <dd className="tn">
          <Time value={receipt.at} display="datetime" /> <span className="id sec">{receipt.at}</span>
        </dd>
      </div>
      <div>
        <dt>By</dt>
        <dd>
          {receipt.by}{' '}
          <span className="sec">{receipt.access === 'v3' ? 'API user, through API v3' : 'in this console'}</span>
        </dd>
      </div>
      <div>
        <dt>Book</dt>
        <dd>
          {book.name}, number <span className="tn">{formatNumber(receipt.number)}</span>
        </dd>
      </div>
      <div>
        <dt>Receipt</dt>
        <dd>
          <Identifier value={receipt.receiptId} what="receipt id" full />
        </dd>
      </div>
      <div>
        <dt>Attempt</dt>
        <dd>
          {receipt.attempt === null ? (
            <span className="sec">none: API v3 knows no attempts</span>
          ) : (
            <Identifier value={receipt.attempt} what="attempt" full />
          )}
        </dd>
      </div>
      <div>
        <dt>Request</dt>
        <dd>
          <Identifier value={receipt.requestId} what="request id" full />
        </dd>
      </div>
    </dl>
  )
}

/** One receipt: all it says, whether it is genuine, and whether it still holds. Printed, it is one page. */
export function ReceiptScreen() {
  const tenant = useTenantInView()
  const { receipt: id = '' } = useParams()
  const { data: entry } = useSuspenseQuery(receiptQuery(id))
  const { receipt, book, container } = entry
  return (
    <Page title={`Receipt ${receipt.number} · Receipts`} detail className="receipt-page">
      <PageHeader
        title={`Receipt ${formatNumber(receipt.number)} of ${book.name}`}
        meta={
          <>
            <OutcomeWord outcome={receipt.outcome} />
            <Time value={receipt.at} display="datetime" />
            <Link className="plain no-print" to={paths.receipts(tenant)}>
              All receipts
            </Link>
          </>
        }
        actions={
          <>
            <Button icon="print" onClick={() => globalThis.print()}>
              Print
            </Button>
            <Button
              icon="download"
              onClick={() =>
                downloadText(fileNameOf(receipt), 'application/json', `${JSON.stringify(receipt, null, 2)}\n`)
              }
            >
              Download
            </Button>
            <DownloadBook book={book} label="Whole book" />
          </>
        }
      />
      <div className="receipt-cols">
        <Section title="What happened" rule first>
          <WhatHappened entry={entry} tenant={tenant} />
        </Section>
        <Section title="Who and when" rule first>
          <WhoAndWhen entry={entry} />
        </Section>
      </div>
      <StillGone receipt={receipt} tenant={tenant} seen={container !== null} />
      <VerifyReceipt receipt={receipt} />
      <p className="small mt-4">
        A receipt holds no customer data and no reason; the reason is in the activity. The identification may be used
        again, by a new profile with a new guid.
      </p>
    </Page>
  )
}
