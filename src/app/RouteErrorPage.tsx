import { useParams, useRevalidator, useRouteError } from 'react-router'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { failureOf } from './failure.ts'
import { FailureView } from './FailureView.tsx'

const headings = {
  'not-found': 'Nothing here',
  'not-allowed': 'Not for this account',
  'new-version': 'Not loaded',
  failed: 'Not loaded',
}

/** In place of a screen that could not be made; the frame around it stays. */
export function RouteErrorPage() {
  const failure = failureOf(useRouteError())
  const { tenant } = useParams()
  const { state, revalidate } = useRevalidator()
  return (
    <Page title={failure.title} detail>
      <PageHeader title={headings[failure.kind]} />
      <FailureView
        failure={failure}
        retrying={state === 'loading'}
        onRetry={() => void revalidate()}
        action={tenant && <LinkButton to={paths.tenant(tenant)}>To the tenants</LinkButton>}
      />
    </Page>
  )
}
