import { useRevalidator, useRouteError } from 'react-router'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { useTitle } from '@/ui/use-title.ts'
import { failureOf } from './failure.ts'
import { FailureView } from './FailureView.tsx'

/** The last resort, when not even the frame could be made. */
export function RootErrorPage() {
  const failure = failureOf(useRouteError())
  const { state, revalidate } = useRevalidator()
  useTitle(failure.title)
  return (
    <main className="alone" id="main">
      <div>
        <PageHeader title="Profiles Console" />
        <FailureView
          failure={failure}
          retrying={state === 'loading'}
          onRetry={() => void revalidate()}
          action={<LinkButton to={paths.signIn()}>Sign in</LinkButton>}
        />
      </div>
    </main>
  )
}
