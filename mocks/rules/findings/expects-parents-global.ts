import { settingGlobal } from './connectors-without-container.ts'
import { lacksOf } from './lacks.ts'
import type { Check } from './survey.ts'

/** A tenant without a global setting, below one whose setting it could use: many expect it to be passed down, which it is not (I8) [ours]. */
export const expectsParentsGlobal: Check = (survey) =>
  lacksOf(survey).flatMap(({ place, expecting, expected }) => {
    if (!expected) return []
    const tenant = survey.tenantAt(place)
    const { from, container } = expected
    return () => ({
      kind: 'expects-parents-global',
      parts: [tenant.guid],
      tenant,
      containers: [container],
      connectors: expecting,
      other: from,
      count: expecting.length,
      fixes: container.disabled
        ? []
        : [
            {
              label: `Set “${container.name}” as global setting of ${tenant.name}`,
              changes: [settingGlobal(tenant, container)],
            },
          ],
      advice: container.disabled
        ? `“${container.name}”, the global setting of ${from.name}, is disabled. Enable it first, or assign another container in ${tenant.name}.`
        : null,
    })
  })
