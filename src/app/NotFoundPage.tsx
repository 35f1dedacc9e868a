import { useParams } from 'react-router'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { NoMatch } from '@/ui/States.tsx'

/** Stands in the frame where the address names a tenant, and alone where it does not. */
export function NotFoundPage() {
  const { tenant } = useParams()
  const page = (
    <Page title="Not found" detail>
      <PageHeader title="Nothing here" />
      <NoMatch
        title="There is no page at this address"
        action={<LinkButton to={paths.home()}>To the start</LinkButton>}
      >
        It may have been typed or copied incompletely.
      </NoMatch>
    </Page>
  )
  return tenant === undefined ? <main id="main">{page}</main> : page
}
