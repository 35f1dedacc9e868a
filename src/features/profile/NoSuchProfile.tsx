import { useLocation } from 'react-router'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { NoMatch } from '@/ui/States.tsx'
import { MadeAnew } from '@/profile/AnotherProfile.tsx'
import { listStateOf } from '@/profile/list-state.ts'
import { useProfileAddress, useProfileContainer } from '@/profile/use-profile.ts'

/** Not found is an answer (I13): the gateway knows no such profile, now or any more. What it was called is told where it was seen before. */
export function NoSuchProfile({ identification }: { identification: string | undefined }) {
  const { tenant, container: id, profileGuid } = useProfileAddress()
  const { name } = useProfileContainer()
  const { text, search } = listStateOf(useLocation().state)
  return (
    <Page title="No such profile · Profiles" detail>
      <PageHeader title="No such profile" meta={<Identifier value={profileGuid} what="profile guid" />} />
      <div className="stack">
        <MadeAnew tenant={tenant} container={id} profileGuid={profileGuid} identification={identification} />
        <NoMatch
          title="There is no such profile (any more)"
          action={
            <>
              <LinkButton
                to={{ pathname: paths.profiles(tenant), search: search ?? '' }}
                state={{ text }}
                icon="search"
              >
                Search profiles
              </LinkButton>
              <LinkButton to={paths.container(tenant, id)}>
                Profiles of {id} {name}
              </LinkButton>
            </>
          }
        >
          The gateway finds no profile with this guid in container {id} {name}. It was deleted, or the address is not
          complete. A guid is never used again.
        </NoMatch>
      </div>
    </Page>
  )
}
