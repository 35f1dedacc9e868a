import { usePermission } from '@/api/session.ts'
import type { ProfilePage } from '@/contract/console/profiles.ts'
import { paths } from '@/paths.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { EmptyState, NoMatch } from '@/ui/States.tsx'
import { containersText } from './search-text.ts'
import type { ProfileSearch } from './use-profile-search.ts'

interface NoProfilesProps {
  search: ProfileSearch
  searched: ProfilePage['searched']
  anyContainer: boolean
  /** The list stands on a container's own page. */
  within: boolean
}

/** No rows: because there are no containers, no profiles, or none that matches. */
export function NoProfiles({ search, searched, anyContainer, within }: NoProfilesProps) {
  const { tenant, text, container } = search
  const mayCreate = usePermission('container.create')
  if (!anyContainer) {
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
        Profiles lie in customer profile containers, and none can be used here: this tenant owns none, none reaches it
        by sharing, and no tenant below it owns one.
      </EmptyState>
    )
  }
  const places = containersText(searched)
  const narrowed = container !== null && !within
  if (text !== '') {
    return (
      <NoMatch
        title="No profile matches"
        action={
          <>
            <Button onClick={() => search.search('')}>Clear search</Button>
            {narrowed && (
              <Button variant="text" onClick={() => search.show(null)}>
                Search all containers
              </Button>
            )}
          </>
        }
      >
        Searched identification, profile guid, payment token, e-mail, name and last four digits in {places}.
        Identifications, guids and tokens are found whole; names and e-mails from their beginning.
      </NoMatch>
    )
  }
  return (
    <EmptyState
      title={searched.length === 1 ? `No profile in ${places} yet` : 'No profile yet'}
      icon="profiles"
      action={
        <>
          {container !== null && (
            <LinkButton to={paths.containerConnectors(tenant, container)}>See its connectors</LinkButton>
          )}
          {container === null && <LinkButton to={paths.containers(tenant)}>See the containers</LinkButton>}
          {narrowed && (
            <Button variant="text" onClick={() => search.show(null)}>
              Show all containers
            </Button>
          )}
        </>
      }
    >
      A profile appears with the first successful register, or debit or preauthorize with register, through a connector
      that uses {searched.length === 1 ? 'this container' : `one of ${places}`}.
    </EmptyState>
  )
}
