import { proposedUnused } from './proposals.ts'
import { ownedIn } from './shared-for-nobody.ts'
import type { Check } from './survey.ts'

/** An enabled container that no connector uses, unless another finding proposes to use it [ours]. */
export const containerUnused: Check = (survey) => {
  const proposed = proposedUnused(survey)
  return ownedIn(survey)
    .filter(({ container: { id, disabled } }) => !disabled && !survey.isUsed(id) && !proposed.has(id))
    .map(({ container, place }) => () => ({
      kind: 'container-unused',
      parts: [container.id],
      tenant: survey.tenantAt(place),
      containers: [container],
      connectors: [],
      other: null,
      count: survey.db.profiles.groupSize('container', String(container.id)),
      fixes: [
        {
          label: `Disable “${container.name}”`,
          changes: [{ change: 'updateContainer', containerId: container.id, disabled: true }],
        },
      ],
      advice: null,
    }))
}
