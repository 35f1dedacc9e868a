import { Button } from '@/ui/Button.tsx'
import { ChoiceSelect } from '@/ui/ChoiceSelect.tsx'
import { DayField } from '@/ui/DayField.tsx'
import { FilterChip } from '@/ui/FilterChip.tsx'
import { zoneAt } from '@/ui/time.ts'
import { kindsOfChange } from '@/words/activity-words.ts'
import type { FilterState, ObjectKind } from './activity-filters.ts'
import { ObjectChip } from './ObjectChip.tsx'

/** The viewer's zone by name and offset: days are days there. */
function zoneName(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return timeZone === 'UTC' ? 'UTC' : `${timeZone.replaceAll('_', ' ')}, ${zoneAt(new Date())}`
}

const changes = Object.entries(kindsOfChange).map(([value, label]) => ({ value, label }))
const objects: readonly { value: ObjectKind; label: string }[] = [
  { value: 'tenant', label: 'Tenants' },
  { value: 'connector', label: 'Connectors' },
  { value: 'container', label: 'Containers' },
  { value: 'profile', label: 'Profiles' },
]

interface ActivityFiltersProps {
  state: FilterState
  people: readonly { username: string; name: string }[]
  /** On the page of one object there is no other to choose. */
  ofOneObject?: boolean
}

/** Who, what, on which objects, when: the list narrows as they are chosen. */
export function ActivityFilters({ state, people, ofOneObject = false }: ActivityFiltersProps) {
  const { filters, set, clear, any } = state
  const { who = '', what = '', kind = '', id, from = '', to = '', change } = filters
  return (
    <fieldset className="list-filters">
      <legend className="vh">Narrow the activity</legend>
      <div className="filters">
        <ChoiceSelect
          label="Who"
          all="Anybody"
          value={who}
          options={people.map(({ username, name }) => ({ value: username, label: name }))}
          onChoose={(next) => set({ who: next })}
        />
        <ChoiceSelect
          label="Change"
          all="Any change"
          value={what}
          options={changes}
          onChoose={(next) => set({ what: next })}
        />
        {!ofOneObject && id === undefined && (
          <ChoiceSelect
            label="Object"
            all="Any object"
            value={kind}
            options={objects}
            onChoose={(next) => set({ kind: next })}
          />
        )}
        <span className="days">
          <DayField label="From" value={from} onChoose={(next) => set({ from: next })} />
          <DayField label="to" value={to} onChoose={(next) => set({ to: next })} />
          <span className="small tz">{zoneName()}</span>
        </span>
      </div>
      {(any || change !== undefined) && (
        <div className="filter-chips">
          {!ofOneObject && kind !== '' && id !== undefined && (
            <ObjectChip kind={kind} id={id} onRemove={() => set({ kind: '', id: '' })} />
          )}
          {change !== undefined && (
            <FilterChip kind="one step" name={`number ${change}`} onRemove={() => set({ change: '' })} />
          )}
          <Button variant="text" size="sm" className="flush-start" onClick={clear}>
            Clear all filters
          </Button>
        </div>
      )}
    </fieldset>
  )
}
