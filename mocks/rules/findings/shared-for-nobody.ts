import type { ContainerRow } from '@mocks/entities.ts'
import { stopBetween } from '@mocks/rules/visibility.ts'
import type { Check, Survey } from './survey.ts'

/** Containers that the tenants of a listing own, with the place of the owner, in the order of the listing. */
export function ownedIn(survey: Survey): { container: ContainerRow; place: number }[] {
  return [...survey.db.containers.values()]
    .flatMap((container) => {
      const place = survey.placeOf(container.owner)
      return place === undefined ? [] : [{ container, place }]
    })
    .toSorted((one, other) => one.place - other.place || one.container.id - other.container.id)
}

/** What stops at every tenant right below the owner reaches none at all. */
function reachesSomebody(survey: Survey, container: ContainerRow, place: number): boolean {
  const owner = survey.tenantAt(place)
  const end = place + survey.below(place)
  for (let child = place + 1; child <= end; child += survey.below(child) + 1) {
    if (stopBetween(container, owner, survey.tenantAt(child)) === null) return true
  }
  return false
}

/** Shared, and yet cut off from every tenant below its owner; disabled or not, so that enabling it changes nothing here [ours]. */
export const sharedForNobody: Check = (survey) =>
  ownedIn(survey)
    .filter(
      ({ container, place }) =>
        container.shared && survey.below(place) > 0 && !reachesSomebody(survey, container, place),
    )
    .map(({ container, place }) => () => ({
      kind: 'shared-for-nobody',
      parts: [container.id],
      tenant: survey.tenantAt(place),
      containers: [container],
      connectors: [],
      other: null,
      count: survey.below(place),
      fixes: [
        {
          label: `Stop sharing “${container.name}”`,
          changes: [{ change: 'shareContainer', containerId: container.id, shared: false }],
        },
      ],
      advice: null,
    }))
