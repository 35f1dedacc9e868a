import { useState } from 'react'
import { Link, Outlet } from 'react-router'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { paths } from '@/paths.ts'
import { Button } from '@/ui/Button.tsx'
import { EmptyState } from '@/ui/States.tsx'
import { groupOf } from '@/words/instrument-words.ts'
import { CustomerSummary } from './CustomerSummary.tsx'
import { InstrumentCard } from './InstrumentCard.tsx'
import { PreferenceFacts } from './PreferenceFacts.tsx'
import { useProfile, useProfileAddress } from './use-profile.ts'

const groups = ['Cards', 'IBAN', 'Others'] as const

function hasFirstSix({ kind, paymentData }: PaymentInstrument): boolean {
  return kind === 'card' && (paymentData.firstSixDigits ?? '') !== ''
}

/** What the customer can pay with, grouped as Cards, IBAN and Others, with what is wrong with each. */
export function InstrumentsTab() {
  const { tenant, container } = useProfileAddress()
  const { data: profile } = useProfile()
  const [firstSix, setFirstSix] = useState(false)
  const [now] = useState(() => new Date())
  const { paymentInstruments: instruments, context } = profile
  return (
    <>
      <div className="cols">
        <div>
          <PreferenceFacts
            profile={profile}
            now={now}
            end={
              instruments.some(hasFirstSix) && (
                <Button
                  size="sm"
                  icon={firstSix ? 'eye-off' : 'eye'}
                  aria-pressed={firstSix}
                  onClick={() => setFirstSix(!firstSix)}
                >
                  Show first six
                </Button>
              )
            }
          />
          {instruments.length === 0 && (
            <EmptyState
              title="No payment instrument"
              icon="card"
              action={
                <Link className="btn" to={paths.containerConnectors(tenant, container)}>
                  See the container’s connectors
                </Link>
              }
            >
              An instrument is stored by a successful register, or debit or preauthorize with register, through a
              connector that uses this container.
            </EmptyState>
          )}
          <div className="groups">
            {groups.map((name) => {
              const members = instruments.filter(({ kind }) => groupOf[kind] === name)
              if (members.length === 0) return null
              return (
                <section
                  className={name === 'Cards' || members.length > 1 ? 'group wide' : 'group'}
                  aria-label={name}
                  key={name}
                >
                  <h2>
                    {name} <span className="n">{members.length}</span>
                  </h2>
                  <div className="insts">
                    {members.map((instrument) => (
                      <InstrumentCard
                        key={instrument.paymentToken}
                        instrument={instrument}
                        origin={context?.instruments.find(
                          ({ paymentToken }) => paymentToken === instrument.paymentToken,
                        )}
                        container={container}
                        firstSix={firstSix}
                        now={now}
                      />
                    ))}
                  </div>
                </section>
              )
            })}
          </div>
        </div>
        <CustomerSummary />
      </div>
      <Outlet />
    </>
  )
}
