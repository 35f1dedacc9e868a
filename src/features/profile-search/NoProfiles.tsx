import { usePermission } from '@/api/session.ts'
import type { ProfilePage } from '@/contract/console/profile-search.ts'
import { paths } from '@/paths.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { EmptyState, NoMatch } from '@/ui/States.tsx'
import { containersText } from './condition-words.ts'
import type { ContainerChoice } from './search-operators.ts'
import type { ProfileSearch } from './use-profile-search.ts'
import { searchedFields } from './wider-searches.ts'
import { WiderOffers } from './WiderOffers.tsx'

interface NoProfilesProps {
  search: ProfileSearch
  searched: ProfilePage['searched']
  containers: readonly ContainerChoice[]
  /** The container on whose own page the list stands. */
  within: number | undefined
}

const nothingAsked = { conditions: [], text: '' }

function NoContainer({ tenant }: { tenant: string }) {
  const mayCreate = usePermission('container.create')
  return (
    <EmptyState
      title="No container here"
      icon="containers"
      action={
        <>
          <LinkButton to={paths.createContainer(tenant)} icon="plus" disabledReason={mayCreate}>
            New container
          </LinkButton>
          <LinkButton to={paths.tenant(tenant)} variant="text">
            Choose another tenant
          </LinkButton>
        </>
      }
    >
      Profiles lie in customer profile containers, and none can be used here: this tenant owns none, none reaches it by
      sharing, and no tenant below it owns one.
    </EmptyState>
  )
}

/** No rows: because there are no containers, no profiles, or none that matches. */
export function NoProfiles({ search, searched, containers, within }: NoProfilesProps) {
  const { tenant, asked, widen } = search
  // Who is told e-mails masked finds them whole only, or each letter could be guessed.
  const masked = usePermission('profile.personal-data.show')
  if (within === undefined && containers.length === 0) return <NoContainer tenant={tenant} />
  const [only, second] = searched
  const places = searched.length === 0 ? 'no container: every one is left out' : containersText(searched)
  const asksForCustomers = asked.text !== '' || asked.conditions.some(({ operator }) => operator !== 'container')
  if (asksForCustomers) {
    return (
      <NoMatch
        title="No profile matches"
        action={
          <>
            <Button onClick={() => widen(nothingAsked)}>Clear search</Button>
            <WiderOffers search={search} containers={containers} within={within} />
          </>
        }
      >
        Searched {searchedFields(asked)} in {places}. Names {masked === null && 'and e-mails '}are found from their
        beginning, everything else whole.
      </NoMatch>
    )
  }
  const narrowed = asked.conditions.length > 0
  return (
    <EmptyState
      title={only && !second ? `No profile in ${places} yet` : 'No profile yet'}
      icon="profiles"
      action={
        <>
          {only && !second && (
            <LinkButton to={paths.containerConnectors(tenant, only.id)}>See its connectors</LinkButton>
          )}
          {!narrowed && within === undefined && (
            <LinkButton to={paths.containers(tenant)}>See the containers</LinkButton>
          )}
          {narrowed && (
            <Button variant="text" onClick={() => widen(nothingAsked)}>
              Show all containers
            </Button>
          )}
        </>
      }
    >
      A profile appears with the first successful register, or debit or preauthorize with register, through a connector
      that uses {only && !second ? 'this container' : `one of ${places}`}.
    </EmptyState>
  )
}
