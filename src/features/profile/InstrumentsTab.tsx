import { useDeferredValue, useMemo, useState } from 'react'
import { Outlet } from 'react-router'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { paths } from '@/paths.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { SearchField } from '@/ui/SearchField.tsx'
import { EmptyState, NoMatch } from '@/ui/States.tsx'
import { groupOf } from '@/words/instrument-words.ts'
import { useProfile, useProfileAddress } from '@/profile/use-profile.ts'
import { CustomerSummary } from './CustomerSummary.tsx'
import type { Origin } from '@/profile/instrument-origin.ts'
import { useInstrumentActs } from './instrument-acts.ts'
import { manyInstruments, matchingInstruments } from './instrument-filter.ts'
import { InstrumentGroup } from './InstrumentGroup.tsx'
import { PreferenceFacts } from './PreferenceFacts.tsx'
import { PreferenceWarnings } from './PreferenceWarnings.tsx'

const groups = ['Cards', 'IBAN', 'Others'] as const

function hasFirstSix({ kind, paymentData }: PaymentInstrument): boolean {
  return kind === 'card' && (paymentData.firstSixDigits ?? '') !== ''
}

/** What the customer can pay with, grouped as Cards, IBAN and Others, with what is wrong with each and what can be done with it. */
export function InstrumentsTab() {
  const { tenant, container } = useProfileAddress()
  const { data: profile } = useProfile()
  const actsOf = useInstrumentActs()
  const [firstSix, setFirstSix] = useState(false)
  const [wanted, setWanted] = useState('')
  const [now] = useState(() => new Date())
  const { paymentInstruments: instruments, context } = profile
  const origins = useMemo(
    () => new Map<string, Origin>((context?.instruments ?? []).map((origin) => [origin.paymentToken, origin])),
    [context],
  )
  // Of a hundred thousand, typing must not wait for the search.
  const searched = useDeferredValue(wanted)
  const shown = useMemo(() => matchingInstruments(instruments, origins, searched), [instruments, origins, searched])
  const severalPreferred = instruments.filter(({ isPreferred }) => isPreferred).length > 1
  return (
    <>
      <div className="cols">
        <div>
          <PreferenceFacts
            profile={profile}
            origins={origins}
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
          <PreferenceWarnings profile={profile} />
          {instruments.length > manyInstruments && (
            <div className="filters mt-4">
              <SearchField
                label="Find an instrument by brand, last four, holder or connector"
                placeholder="Brand, last four, holder, connector"
                value={wanted}
                onChange={setWanted}
              />
            </div>
          )}
          {instruments.length === 0 && (
            <EmptyState
              title="No payment instrument"
              icon="card"
              action={
                <LinkButton to={paths.containerConnectors(tenant, container)}>
                  See the container’s connectors
                </LinkButton>
              }
            >
              An instrument is stored by a successful register, or debit or preauthorize with register, through a
              connector that uses this container.
            </EmptyState>
          )}
          {instruments.length > 0 && shown.length === 0 && (
            <NoMatch title="No instrument matches" action={<Button onClick={() => setWanted('')}>Show all</Button>}>
              Searched brand, last four digits, holder, kind, token and connector of all {instruments.length}{' '}
              instruments.
            </NoMatch>
          )}
          <div className="groups">
            {groups.map((name) => {
              const members = shown.filter(({ kind }) => groupOf[kind] === name)
              if (members.length === 0) return null
              return (
                <InstrumentGroup
                  key={name}
                  name={name}
                  members={members}
                  origins={origins}
                  actsOf={actsOf}
                  severalPreferred={severalPreferred}
                  container={container}
                  firstSix={firstSix}
                  now={now}
                />
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
