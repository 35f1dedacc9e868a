import type { TenantRow } from '@mocks/entities.ts'
import { newGuid } from '@mocks/ids.ts'
import type { World } from '@mocks/stories/build.ts'

/** Tenants in all, and on the longest way down. */
const tenantCount = 50_000
const depth = 1_000

const regionCount = 40
const districtCount = 25
const shopCount = 40

const towns =
  'Aalstrand, Birkenau, Dünenweg, Eichhorst, Fährhaus, Grünwald, Heidehof, Inselblick, Kieferntal, Lindental, Moorweg, Nordhafen, Ostsee, Pappelhof, Quellental, Rosengrund, Seeblick, Tannenberg, Ulmenhof, Weidengrund, Bergkamp, Deichsende, Erlenbach, Föhrenwald, Gartenfeld, Hügelrand, Kastanienhof, Lerchenau, Mühlental, Neuland, Obstgarten, Platanenhof, Rebental, Sonnenhang, Talblick, Uferweg, Vogelsang, Wiesengrund, Ziegelhof, Zirbental'.split(
    ', ',
  )

/** The tenants that matter to the rest of the world. */
export interface Tree {
  root: TenantRow
  chain: readonly TenantRow[]
  kiosks: readonly TenantRow[]
  regions: readonly TenantRow[]
}

/**
 * One chain down to the last level, one tenant with thousands right below it, and regions with districts and shops. Written row by
 * row without the builder's named ids: hashing fifty thousand names would take longer than all the rest.
 */
export function growTree(world: World, random: () => number): Tree {
  let count = 0
  const tenant = (name: string, parent: TenantRow | null, more: Partial<TenantRow> = {}): TenantRow => {
    count += 1
    return world.tenant(name, parent, { ...more, guid: newGuid('TE', random) })
  }
  const root = tenant('Kranich Franchise', null)

  const chain = [tenant('Kranich Lizenzen', root)]
  for (let level = 3; level <= depth; level += 1) {
    const parent = chain[chain.length - 1] as TenantRow
    chain.push(tenant(`Stufe ${level}`, parent))
  }

  const regions: TenantRow[] = []
  for (let place = 0; place < regionCount; place += 1) {
    const town = towns[place] as string
    const region = tenant(`Region ${town}`, root)
    regions.push(region)
    for (let number = 1; number <= districtCount; number += 1) {
      const district = tenant(`${town} Bezirk ${number}`, region)
      for (let shop = 1; shop <= shopCount; shop += 1) tenant(`${town} Laden ${number}-${shop}`, district)
    }
  }

  const fair = tenant('Kranich Kioske', root)
  const kiosks: TenantRow[] = []
  while (count < tenantCount) kiosks.push(tenant(`Kiosk ${String(kiosks.length + 1).padStart(4, '0')}`, fair))
  return { root, chain, kiosks, regions }
}
