import { LinkButton } from '@/ui/Button.tsx'
import { paths } from '@/paths.ts'
import { InstrumentLine } from '@/payment/InstrumentLine.tsx'
import { personalFields } from '@/profile/customer-fields.ts'
import { shortIdentification } from '@/profile/profile-words.ts'
import { Callout } from '@/ui/Callout.tsx'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { IconButton } from '@/ui/IconButton.tsx'
import { Section } from '@/ui/Section.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { Failed } from '@/ui/States.tsx'
import { Time } from '@/ui/Time.tsx'
import { plural } from '@/ui/time.ts'
import { ContainerName } from '@/words/ContainerName.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { leadsNowhere, type NamedProfile } from './use-named-profile.ts'
import type { News } from './what-is-new.ts'

function New({ children = 'New' }: { children?: string }) {
  return (
    <StateWord hue="success" icon="plus" tinted>
      {children}
    </StateWord>
  )
}

/** The others are one click away. */
const most = 5

type Found = NonNullable<NamedProfile['found']>

function Told({ found: { profile, ways }, news }: { found: Found; news: News | null }) {
  const { customerIdentification, profileGuid = '', paymentInstruments, customer, preferredMethod, context } = profile
  const told = personalFields(customer ?? {}, context?.masked ?? []).filter(({ value }) => value !== '')
  const rank = ({ paymentToken, isPreferred }: (typeof paymentInstruments)[number]) =>
    news?.added.has(paymentToken) ? 0 : isPreferred ? 1 : 2
  const shown = paymentInstruments.toSorted((one, other) => rank(one) - rank(other)).slice(0, most)
  const rest = paymentInstruments.length - shown.length
  return (
    <div className="stack">
      <Definitions personal>
        <Definition label="Profile">
          <bdi className="id">{shortIdentification({ customerIdentification, profileGuid })}</bdi>{' '}
          {news?.created && <New>Created just now</New>}
        </Definition>
        {context && (
          <Definition label="Container">
            <ContainerName container={context.container} />
          </Definition>
        )}
        <Definition label="Remembered method">
          {preferredMethod ?? <span className="sec">none</span>}
          {news?.method && (
            <>
              {' '}
              <New>Changed</New>
            </>
          )}
        </Definition>
        {told.slice(0, 4).map(({ label, value }) => (
          <Definition key={label} label={label}>
            {value}
          </Definition>
        ))}
      </Definitions>
      {paymentInstruments.length === 0 && <p className="hint">No stored instrument.</p>}
      {paymentInstruments.length > 0 && (
        <ul className="profile-insts" aria-label="Stored instruments">
          {shown.map((instrument) => (
            <li key={instrument.paymentToken}>
              <InstrumentLine
                instrument={instrument}
                way={ways.find(({ paymentToken }) => paymentToken === instrument.paymentToken)}
                brief
                isNew={news?.added.has(instrument.paymentToken) === true}
                end={
                  news?.preferred === instrument.paymentToken &&
                  !news.added.has(instrument.paymentToken) && <New>Preferred now</New>
                }
              />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && <p className="hint">{plural(rest, 'more is', 'more are')} on the profile’s own page.</p>}
      {news !== null && news.gone > 0 && (
        <p className="hint">{plural(news.gone, 'instrument is', 'instruments are')} not there any more.</p>
      )}
    </div>
  )
}

/** Why it is not there: nothing to be found, or not read (again). */
function NotRead({ failure, named }: { failure: NonNullable<NamedProfile['failure']>; named: NamedProfile }) {
  const { found, readAt, reading, again } = named
  if (leadsNowhere(failure)) {
    return (
      <Callout hue="warning" title="No profile can be found through this connector">
        {failure.message}
      </Callout>
    )
  }
  return (
    <>
      <Failed
        title="The profile could not be read"
        sentence={failure.message}
        code={failure.code}
        requestId={failure.requestId}
        retrying={reading}
        onRetry={again}
      />
      {found && (
        <p className="hint">
          As of <Time value={readAt} display="time" />:
        </p>
      )}
    </>
  )
}

/** The profile the form names, as the merchant finds it through the connector; read again after each transaction. */
export function ProfilePane({ named, news }: { named: NamedProfile; news: News | null }) {
  const tenant = useTenantInView()
  const { isAsked, found, failure, reading, again } = named
  const told = leadsNowhere(failure) ? undefined : found
  const at = told?.profile.profileExists ? told.profile.context?.container.id : undefined
  const guid = told?.profile.profileGuid
  return (
    <Section
      title="The profile, through this connector"
      first
      end={
        isAsked && (
          <span className="row">
            {at !== undefined && guid !== undefined && (
              <LinkButton size="sm" to={paths.profile(tenant, at, guid)}>
                Open profile
              </LinkButton>
            )}
            <IconButton icon="refresh" size="sm" label="Read the profile again" aria-busy={reading} onClick={again} />
          </span>
        )
      }
    >
      {!isAsked && <p className="hint">Choose a connector and name a profile: it is shown here, live.</p>}
      {failure && <NotRead failure={failure} named={named} />}
      {isAsked && !failure && !found && <TableSkeleton rows={4} columns={2} />}
      {told && !told.profile.profileExists && (
        <p className="hint">There is none of this name yet. The first transaction that names it creates it.</p>
      )}
      {told?.profile.profileExists && <Told found={told} news={news} />}
    </Section>
  )
}
