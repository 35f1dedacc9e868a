import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useLocation, useParams, useSearchParams } from 'react-router'
import { chosenConnectorsQuery, connectorQuery } from '@/api/connectors.ts'
import { containersQuery } from '@/api/containers.ts'
import { usePermission } from '@/api/session.ts'
import { tenantQuery } from '@/api/tenants.ts'
import { Callout } from '@/ui/Callout.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { assignableContainers } from '@/words/container-options.ts'
import { ruleSentence } from '@/words/RuleWord.tsx'
import { AssignForm } from './AssignForm.tsx'
import {
  assignChange,
  choiceOf,
  choiceWords,
  isSetOtherwise,
  nameOf,
  settingWords,
  storedChoice,
  type ChoiceValues,
} from './connector-choice.ts'
import { ConnectorChoice } from './ConnectorChoice.tsx'
import { membersToAssign, unmatchedMembers } from './members.ts'
import { MembersNote } from './MembersNote.tsx'
import { withheldFrom } from './offered-containers.ts'
import { useOpenedOn } from './use-opened-on.ts'

/** The list the dialog stands over: the address without the connector and the dialog. */
function listBehind(pathname: string): string {
  const place = pathname.replace(/\/[^/]+\/container$/, '')
  return place.replace(/\/tenants\/connectors$/, '/tenants')
}

/** Inherit the global setting, override it with an own container, or stay out of it. */
export function AssignConnectorContainerDialog() {
  const { connector: guid = '' } = useParams()
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  const close = useDialogRoute(listBehind(pathname))
  const missing = usePermission('merchant.connector.edit')
  const { data: now } = useSuspenseQuery(connectorQuery(guid))
  const { data: tenant } = useSuspenseQuery(tenantQuery(now.tenant.guid))
  const { data: containers } = useSuspenseQuery(containersQuery(now.tenant.guid))
  const { seen: connector, take } = useOpenedOn(guid, now)
  const isMeta = connector.kind === 'multi-method'
  const { data: familyNow } = useQuery({ ...chosenConnectorsQuery(tenant.guid, [guid]), enabled: isMeta })
  const { seen: family } = useOpenedOn(guid, familyNow)

  const stored = storedChoice(connector)
  const form = useForm<ChoiceValues>({
    defaultValues: { ...stored, members: false, reason: '', choice: choiceOf(params.get('choice')) ?? stored.choice },
  })
  const [choice, chosenId, members] = useWatch({ control: form.control, name: ['choice', 'containerId', 'members'] })
  const wanted = choice === '' ? stored.choice : choice
  const containerId = chosenId === '' ? null : Number(chosenId)
  const container = containers.items.find(({ id }) => id === containerId)
  const target = { own: containerId, inherit: tenant.globalContainer?.id ?? null, none: null }[wanted]

  const isChosen = wanted !== 'own' || containerId !== null
  const unmatched = isChosen && family ? unmatchedMembers([connector], family.others, () => target) : []
  const along = members ? membersToAssign(unmatched) : []
  const isSame = wanted === stored.choice && (wanted !== 'own' || chosenId === stored.containerId)
  const changes = [...(isSame ? [] : [connector]), ...along].map((one) => assignChange(one, wanted, containerId))
  return (
    <AssignForm
      title={`Container of ${connector.name}`}
      description={ruleSentence(connector.effective.rule)}
      submitLabel="Apply"
      form={form}
      missing={missing}
      unfinished={
        isChosen
          ? changes.length === 0
            ? 'Nothing is changed yet.'
            : null
          : 'Choose the container this connector is to use.'
      }
      changes={changes}
      dirty={!isSame || along.length > 0}
      done={`${connector.name} saved`}
      conflicts={
        isSetOtherwise(connector, now)
          ? [
              {
                label: connector.name,
                base: settingWords(connector),
                theirs: settingWords(now),
                mine: choiceWords(wanted, nameOf(container ?? null)),
              },
            ]
          : []
      }
      takeTheirs={() => {
        take()
        form.setValue('choice', storedChoice(now).choice)
        form.setValue('containerId', storedChoice(now).containerId)
        form.setValue('members', false)
      }}
      onClose={close}
    >
      <ConnectorChoice
        control={form.control}
        label="This connector uses"
        inheritHint={
          <>
            {tenant.globalContainer
              ? `Now ${nameOf(tenant.globalContainer)}, set by ${tenant.name}. `
              : `${tenant.name} has set none. `}
            A global setting is not passed down to sub-tenants.
          </>
        }
        options={assignableContainers(containers.items)}
        optionsHint={`Owned by ${tenant.name}, or shared with it from above.`}
        withheld={withheldFrom(containers.items, tenant.guid)}
      />
      {wanted === 'own' && container?.disabled && (
        <Callout hue="unusable" icon="off">
          {nameOf(container)} is disabled for everybody: calls through this connector will be refused.
        </Callout>
      )}
      <MembersNote control={form.control} unmatched={unmatched} />
    </AssignForm>
  )
}
