import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { hideCardNumbers } from '@/contract/card-number.ts'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { CopyButton } from '@/ui/CopyButton.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { InstrumentFace } from '@/words/InstrumentFace.tsx'
import { guardedValue, instrumentName, troublesOf, unknownFields, wordsOfKey } from '@/words/instrument-words.ts'
import { GatewayMoment } from '@/profile/GatewayMoment.tsx'
import type { Origin } from '@/profile/instrument-origin.ts'
import type { InstrumentActs } from './instrument-acts.ts'
import { InstrumentActions } from './InstrumentActions.tsx'

interface InstrumentCardProps {
  instrument: PaymentInstrument
  origin: Origin | undefined
  acts: InstrumentActs
  /** It is one of several that the gateway marked as the preferred one. */
  oneOfMore: boolean
  container: number
  firstSix: boolean
  now: Date
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What more the gateway says about an instrument than its face shows. */
function ownFacts({ kind, paymentData }: PaymentInstrument): [string, string][] {
  if (kind === 'iban') return paymentData.bic ? [['BIC', paymentData.bic]] : []
  if (kind === 'wallet')
    return paymentData.walletReferenceId ? [['Reference', hideCardNumbers(paymentData.walletReferenceId)]] : []
  if (kind === 'other')
    return unknownFields(paymentData).map(([key, value]) => [wordsOfKey(key), guardedValue(key, value)])
  return []
}

/** An instrument with where it comes from and what names it in calls. */
export function InstrumentCard(props: InstrumentCardProps) {
  const { instrument, origin, acts, oneOfMore, container, firstSix, now } = props
  const troubles = troublesOf(instrument, origin?.unusable ?? null, container, now)
  const name = instrumentName(instrument)
  const { createdAt, paymentToken } = instrument
  return (
    <InstrumentFace instrument={instrument} troubles={troubles} firstSix={firstSix}>
      <InstrumentActions name={name} acts={acts} />
      {instrument.isPreferred && oneOfMore && (
        <p className="trouble warning">Another instrument is marked preferred as well.</p>
      )}
      {troubles.map(
        ({ word, sentence }) =>
          sentence !== null && (
            <p className="trouble" key={word}>
              {sentence}
            </p>
          ),
      )}
      <dl className="facts">
        {ownFacts(instrument).map(([label, value]) => (
          <Fact label={label} key={label}>
            {value}
          </Fact>
        ))}
        {acts.charge.disabledReason === null && (
          <Fact label="Charging">
            <Link to={acts.charge.to}>
              Who can charge this?<span className="vh"> {name}</span>
            </Link>
          </Fact>
        )}
        <Fact label="Connector">{origin?.connector?.name ?? <span className="sec">not visible to you</span>}</Fact>
        {createdAt !== undefined && (
          <Fact label="Created">
            <GatewayMoment value={createdAt} />
          </Fact>
        )}
        <Fact label="Token">
          <Identifier value={paymentToken} what={`payment token of ${name}`} />
        </Fact>
        {origin?.transactionUuid && (
          <Fact label="Transaction">
            {acts.storedBy.disabledReason === null ? (
              <span className="idc">
                <Link className="plain" to={acts.storedBy.to}>
                  <Identifier value={origin.transactionUuid} />
                </Link>
                <CopyButton value={origin.transactionUuid} what={`transaction of ${name}`} />
              </span>
            ) : (
              <Identifier value={origin.transactionUuid} what={`transaction of ${name}`} />
            )}
          </Fact>
        )}
      </dl>
    </InstrumentFace>
  )
}
