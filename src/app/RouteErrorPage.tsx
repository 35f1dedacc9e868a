import { Navigate, useLocation, useParams, useRevalidator, useRouteError } from 'react-router'
import { ReadFailed } from '@/api/outcome.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { failureOf } from './failure.ts'
import { FailureView } from './FailureView.tsx'

const headings = {
  'not-found': 'Nothing here',
  'not-allowed': 'Not allowed',
  'new-version': 'Not loaded',
  failed: 'Not loaded',
}

/** In place of a screen that could not be made; the frame around it stays. */
export function RouteErrorPage() {
  const thrown = useRouteError()
  const failure = failureOf(thrown)
  const { tenant } = useParams()
  const { pathname, search } = useLocation()
  const { state, revalidate } = useRevalidator()
  // Trying again would be refused again.
  if (thrown instanceof ReadFailed && thrown.signedOut) return <Navigate to={paths.signIn(pathname + search)} replace />
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
