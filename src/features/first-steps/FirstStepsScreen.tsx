import '@/ui/styles/first-steps.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Outlet, useParams } from 'react-router'
import { tenantsQuery } from '@/api/tenants.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { Menu } from '@/ui/Menu.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { Failed } from '@/ui/States.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { AssignStep } from './AssignStep.tsx'
import { ChargeStep } from './ChargeStep.tsx'
import { CreateStep } from './CreateStep.tsx'
import { PayStep } from './PayStep.tsx'
import { ProfileStep } from './ProfileStep.tsx'
import { ShareStep } from './ShareStep.tsx'
import { StaleFacts } from './StaleFacts.tsx'
import type { StepProps } from './step-props.ts'
import { countBehind, stepsOf, type StepName } from './steps.ts'
import { useFirstSteps } from './use-first-steps.ts'

// A menu is no list of containers; any other is followed from its own tenant.
const offered = 20

const views: Record<StepName, (props: StepProps) => React.ReactNode> = {
  create: CreateStep,
  share: ShareStep,
  assign: AssignStep,
  pay: PayStep,
  profile: ProfileStep,
  charge: ChargeStep,
}

/** From no container to a second merchant that charges a stored instrument: every step is done elsewhere in the app and told here as it is. */
export function FirstStepsScreen() {
  const guid = useTenantInView()
  const asked = useParams()['container']
  const { data } = useSuspenseQuery(tenantsQuery())
  const name = useMemo(() => data.items.find((one) => one.guid === guid)?.name ?? 'This tenant', [data, guid])
  const tenant = { guid, name }
  const { containers, container, hidden, facts, failure, asOf, retrying, retry } = useFirstSteps(
    guid,
    asked === undefined ? null : Number(asked),
  )
  const steps = facts ? stepsOf(facts, hidden) : []
  const behind = countBehind(steps)
  const back = {
    comeBack: { to: paths.firstSteps(guid, asked === undefined ? undefined : container?.id), label: 'First steps' },
  }
  return (
    <Page title="First steps" detail>
      <PageHeader
        title="First steps"
        meta={
          <>
            <span>{name}</span>
            {facts && (
              <span className="tn" role="status">
                {behind} of {steps.length} steps are behind you
              </span>
            )}
          </>
        }
        actions={
          containers.length > 1 && (
            <Menu
              label={`Container ${container?.id}: follow another`}
              trigger={
                <>
                  Container {container?.id}
                  <Icon name="down" size="s" />
                </>
              }
              triggerClassName="btn"
              items={containers.slice(0, offered).map((one) => ({
                label: `${one.id}  ${one.name}`,
                to: paths.firstSteps(guid, one.id),
                checked: one.id === container?.id,
              }))}
            />
          )
        }
      />
      {failure !== null && facts === undefined ? (
        <Failed
          title="The first steps could not be read"
          sentence={failure.message}
          code={failure.code}
          requestId={failure.requestId}
          retrying={retrying}
          onRetry={retry}
        />
      ) : facts === undefined ? (
        <TableSkeleton rows={6} columns={2} />
      ) : (
        <>
          <p className="guide-lead">
            From an empty tenant to a customer who is known in two shops. Every step is done for real
            {failure === null ? ', and what you read here is what the gateway says now.' : '.'}
          </p>
          {failure !== null && <StaleFacts failure={failure} asOf={asOf} retrying={retrying} onRetry={retry} />}
          <ol className="guide">
            {steps.map((step, at) => {
              const View = views[step.name]
              return <View key={step.name} tenant={tenant} facts={facts} step={step} number={at + 1} back={back} />
            })}
          </ol>
          {behind === steps.length && (
            <Callout
              hue="success"
              title="A customer of one merchant is known at another"
              action={
                container && (
                  <>
                    <LinkButton to={paths.containerSharing(guid, container.id)} state={back} size="sm">
                      See whom it reaches
                    </LinkButton>
                    <LinkButton to={paths.transactions(guid)} size="sm">
                      All transactions
                    </LinkButton>
                  </>
                )
              }
            >
              Stop sharing, or disable the container for one sub-tenant, and its merchants lose the profile at once;
              give it back, and everything is there again.
            </Callout>
          )}
        </>
      )}
      <Outlet />
    </Page>
  )
}
