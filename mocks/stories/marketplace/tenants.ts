import type { World } from '@mocks/stories/build.ts'

/** Containers of the marketplace by what they are for; the numbers are the platform's. */
export const ids = {
  wallet: 8,
  b2b: 9,
  dach: 14,
  hafenkontor: 17,
  nordics: 21,
  skagen: 23,
  benelux: 26,
  labs: 31,
} as const

/** Nordwind Handel, six sub-tenants, and the tenants below those. */
export function tenants(world: World) {
  const root = world.tenant('Nordwind Handel', null, { globalContainer: ids.wallet, version: 2 })

  const dach = world.tenant('Nordwind DACH', root, { globalContainer: ids.dach, version: 2 })
  const nordics = world.tenant('Nordwind Nordics', root, { globalContainer: ids.nordics, defaultCurrency: 'DKK' })
  // Everything shared from here or above ends here, its own container included.
  const benelux = world.tenant('Nordwind Benelux', root, {
    globalContainer: ids.wallet,
    containersOff: true,
    version: 3,
  })
  const iberia = world.tenant('Nordwind Iberia', root, { globalContainer: ids.wallet })
  const adria = world.tenant('Nordwind Adria', root, { globalContainer: ids.wallet })
  const labs = world.tenant('Nordwind Labs', root)

  return {
    root,
    dach,
    nordics,
    benelux,
    iberia,
    adria,
    labs,
    alpenblick: world.tenant('Alpenblick Sport', dach, { globalContainer: ids.dach }),
    bergmann: world.tenant('Bergmann Optik', dach),
    donauland: world.tenant('Donauland Bücher', dach, { globalContainer: ids.wallet }),
    ...hafenkontor(world, dach),
    lindenhof: world.tenant('Lindenhof Möbel', dach),
    fjordlys: world.tenant('Fjordlys Interiør', nordics, { globalContainer: ids.nordics, defaultCurrency: 'NOK' }),
    skagen: world.tenant('Skagen Cykler', nordics, { globalContainer: ids.skagen, defaultCurrency: 'DKK' }),
    tulpenveld: world.tenant('Tulpenveld Bloemen', benelux),
    mirador: world.tenant('Librería del Mirador', iberia, { globalContainer: ids.wallet }),
    bora: world.tenant('Bora Jedra', adria),
  }
}

function hafenkontor(world: World, dach: ReturnType<World['tenant']>) {
  const hamburg = world.tenant('Hafenkontor Hamburg', dach, { globalContainer: ids.dach, version: 2 })
  return {
    hamburg,
    geschenke: world.tenant('Kontor Geschenke', hamburg),
    outlet: world.tenant('Kontor Outlet', hamburg, { globalContainer: ids.dach }),
  }
}

export type Tenants = ReturnType<typeof tenants>

/** What is shared, with whom it is not, and who decided that. */
export function containers(world: World, at: Tenants): void {
  const off = (tenant: { guid: string }, by: { guid: string }, on: string) => ({
    tenantGuid: tenant.guid,
    by: by.guid,
    at: on,
  })

  world.container(ids.wallet, 'Nordwind shared wallet', at.root, {
    shared: true,
    disabledFor: [
      off(at.labs, at.root, '2025-11-03T10:20:30Z'),
      off(at.skagen, at.nordics, '2026-02-19T07:44:00Z'),
      off(at.bora, at.root, '2026-09-30T15:00:12Z'),
    ],
    createdAt: '2023-06-26T08:00:00Z',
    version: 5,
  })
  world.container(ids.b2b, 'Nordwind B2B', at.root, {
    shared: true,
    disabledFor: [off(at.hamburg, at.root, '2026-11-22T09:31:00Z')],
    createdAt: '2023-09-12T13:05:00Z',
    version: 3,
  })
  world.container(ids.dach, 'DACH checkout', at.dach, {
    shared: true,
    disabledFor: [off(at.bergmann, at.dach, '2026-06-01T06:30:00Z')],
    createdAt: '2023-11-02T09:00:00Z',
    version: 3,
  })
  world.container(ids.hafenkontor, 'Hafenkontor private', at.hamburg, { createdAt: '2024-02-14T16:45:10Z' })
  world.container(ids.nordics, 'Nordics checkout', at.nordics, {
    shared: true,
    createdAt: '2024-04-08T11:11:11Z',
    version: 2,
  })
  world.container(ids.skagen, 'Skagen rentals', at.skagen, { createdAt: '2024-07-21T05:20:00Z' })
  world.container(ids.benelux, 'Benelux checkout', at.benelux, {
    shared: true,
    createdAt: '2025-01-15T12:00:00Z',
    version: 2,
  })
  world.container(ids.labs, 'Labs sandbox', at.labs, { disabled: true, createdAt: '2025-08-08T08:08:08Z', version: 2 })
  world.db.counters.insert({ name: 'container', value: ids.labs })
}
