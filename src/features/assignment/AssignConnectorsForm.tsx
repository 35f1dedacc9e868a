import { useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { usePermission } from '@/api/session.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import type { getSharingMatrix } from '@/contract/console/overview.ts'
import type { AnswerOf } from '@/contract/endpoint.ts'
import { Callout } from '@/ui/Callout.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { AssignForm } from './AssignForm.tsx'
import { ChosenConnectors } from './ChosenConnectors.tsx'
import { assignChange, choiceWords, isSetOtherwise, settingWords, type ChoiceValues } from './connector-choice.ts'
import { ConnectorChoice } from './ConnectorChoice.tsx'
import { membersToAssign, unmatchedMembers } from './members.ts'
import { MembersNote } from './MembersNote.tsx'
import { globalSettings, offeredToAll } from './offered-containers.ts'
import { useOpenedOn } from './use-opened-on.ts'

/** How many changes one plan may hold. */
const mostAtOnce = 500

interface Chosen {
  connectors: readonly Connector[]
  others: readonly Connector[]
}

interface AssignConnectorsFormProps {
  chosen: Chosen
  matrix: AnswerOf<typeof getSharingMatrix>
  /** How many of those that were ticked are not there any more. */
  missed: number
  onClose: () => void
}

export function AssignConnectorsForm(props: AssignConnectorsFormProps) {
  const { chosen: now, missed, onClose } = props
  const missing = usePermission('merchant.connector.edit')
  const { seen, take } = useOpenedOn('chosen', props)
  const { matrix } = seen
  const { connectors, others } = seen.chosen
  const form = useForm<ChoiceValues>({ defaultValues: { choice: '', containerId: '', members: false, reason: '' } })
  const [choice, chosenId, members] = useWatch({ control: form.control, name: ['choice', 'containerId', 'members'] })
  const containerId = chosenId === '' ? null : Number(chosenId)

  const tenants = useMemo(() => new Map(connectors.map(({ tenant }) => [tenant.guid, tenant.name])), [connectors])
  const offered = useMemo(() => offeredToAll(matrix, tenants), [matrix, tenants])
  const globals = useMemo(() => globalSettings(matrix), [matrix])
  const isChosen = choice !== '' && (choice !== 'own' || containerId !== null)
  const unmatched = isChosen
    ? unmatchedMembers(connectors, others, ({ tenant }) => {
        if (choice === 'own') return containerId
        return choice === 'none' ? null : (globals.get(tenant.guid) ?? null)
      })
    : []
  const assigned = [...connectors, ...(members ? membersToAssign(unmatched) : [])]
  const changes = choice === '' ? [] : assigned.map((one) => assignChange(one, choice, containerId))
  const container = offered.options.find(({ value }) => value === chosenId)?.label ?? 'None'
  const nowByGuid = useMemo(() => new Map(now.connectors.map((one) => [one.guid, one])), [now])
  const moved = connectors.flatMap((one) => {
    const theirs = nowByGuid.get(one.guid)
    return theirs && isSetOtherwise(one, theirs) ? [{ one, theirs }] : []
  })
  const many = plural(connectors.length, 'connector', 'connectors')
  return (
    <AssignForm
      title={`Container of ${many}`}
      description={
        tenants.size === 1
          ? `All of ${[...tenants.values()][0]}.`
          : `Of ${formatNumber(tenants.size)} tenants. One step: all of them or none.`
      }
      submitLabel={`Apply to ${formatNumber(assigned.length)}`}
      form={form}
      missing={missing}
      unfinished={unfinishedReason(choice, isChosen, changes.length)}
      changes={changes}
      dirty={choice !== ''}
      done={`${plural(assigned.length, 'connector', 'connectors')} saved`}
      conflicts={moved.slice(0, 8).map(({ one, theirs }) => ({
        label: one.name,
        base: settingWords(one),
        theirs: settingWords(theirs),
        mine: choice === '' ? settingWords(one) : choiceWords(choice, container),
      }))}
      takeTheirs={() => {
        take()
        form.setValue('choice', '')
      }}
      onClose={onClose}
    >
      {missed > 0 && (
        <Callout hue="note">
          {missed === 1 ? 'One connector that was ticked is' : `${missed} connectors that were ticked are`} not there
          any more, and left out.
        </Callout>
      )}
      <ChosenConnectors connectors={connectors} />
      <ConnectorChoice
        control={form.control}
        label={connectors.length === 1 ? 'This connector uses' : 'All of these connectors use'}
        inheritHint={
          <>
            {inheritedBy(tenants, globals)} <b>Not passed down to sub-tenants.</b>
          </>
        }
        options={offered.options}
        optionsHint={
          offered.options.length === 0
            ? 'No container is available to all tenants of these connectors.'
            : tenants.size === 1
              ? 'Owned by their tenant, or shared with it from above.'
              : `Those that are available to all ${formatNumber(tenants.size)} tenants.`
        }
        withheld={offered.withheld}
      />
      <MembersNote control={form.control} unmatched={unmatched} />
    </AssignForm>
  )
}

function unfinishedReason(choice: string, isChosen: boolean, changes: number): string | null {
  if (choice === '') return 'Choose what these connectors are to use.'
  if (!isChosen) return 'Choose the container these connectors are to use.'
  if (changes <= mostAtOnce) return null
  return `At most ${mostAtOnce} connectors can be changed in one step; these are ${formatNumber(changes)}.`
}

function inheritedBy(tenants: ReadonlyMap<string, string>, globals: ReadonlyMap<string, number>): string {
  const without = [...tenants].filter(([guid]) => !globals.has(guid)).map(([, name]) => name)
  const each = tenants.size === 1 ? 'That of their tenant.' : 'Each that of its own tenant.'
  if (without.length === 0) return each
  if (without.length > 2) return `${each} ${formatNumber(without.length)} of the tenants have set none.`
  return `${each} ${without.join(' and ')} ${without.length === 1 ? 'has' : 'have'} set none.`
}
