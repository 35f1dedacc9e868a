import type { ContainerRow } from '@mocks/entities.ts'
import { connectorsUsing } from '@mocks/rules/effective.ts'
import type { Check, Survey } from './survey.ts'

/** The tenants of the listing whose connectors use a container, from the top. */
function placesUsing(survey: Survey, { id }: ContainerRow): number[] {
  return survey.listing.flatMap((_, place) => (survey.usesAt(place).has(id) ? [place] : []))
}

/** A disabled container stays the effective one, and calls through its connectors are refused. */
export const connectorsOnDisabledContainer: Check = (survey) => {
  const { db, mine, caller } = survey
  if (!caller.permissions.has('merchant.connector-list.show')) return []
  return [...db.containers.values()]
    .filter(({ disabled }) => disabled)
    .flatMap((container) => {
      const [first] = placesUsing(survey, container)
      return first === undefined ? [] : [{ container, place: survey.placeOf(container.owner) ?? first }]
    })
    .toSorted((one, other) => one.place - other.place || one.container.id - other.container.id)
    .map(({ container, place }) => () => {
      const connectors = connectorsUsing(db, container.id).filter(
        ({ tenantGuid }) => survey.placeOf(tenantGuid) !== undefined,
      )
      const owner = db.tenants.get(container.owner)?.name ?? container.owner
      const isMine = mine(container.owner)
      return {
        kind: 'connectors-on-disabled-container',
        parts: [container.id],
        tenant: survey.tenantAt(place),
        containers: [container],
        connectors,
        other: null,
        count: connectors.length,
        fixes: isMine
          ? [
              {
                label: `Enable “${container.name}”`,
                changes: [{ change: 'updateContainer', containerId: container.id, disabled: false }],
              },
            ]
          : [],
        advice: isMine
          ? null
          : `Ask an administrator of ${owner} to enable “${container.name}”, or assign another container to these connectors.`,
      }
    })
}
