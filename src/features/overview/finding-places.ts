import type { Finding } from '@/contract/console/findings.ts'
import { paths } from '@/paths.ts'

/** Where a finding that no planned change removes can be acted upon. */
export function placeToAct(tenant: string, finding: Finding): { label: string; to: string } {
  const [container] = finding.containers
  const of = finding.tenant
  switch (finding.kind) {
    case 'same-identification-twice':
      return container
        ? { label: `Open container ${container.id}`, to: paths.container(tenant, container.id) }
        : { label: 'Search profiles', to: paths.profiles(tenant) }
    case 'container-unused':
      return container
        ? { label: `Use container ${container.id}`, to: paths.useContainer(of.guid, container.id) }
        : { label: 'Open the containers', to: paths.containers(tenant) }
    case 'shared-for-nobody':
      return container
        ? { label: 'Open its sharing', to: paths.containerSharing(tenant, container.id) }
        : { label: 'Open the containers', to: paths.containers(tenant) }
    case 'connectors-without-container':
      return { label: `Open the connectors of ${of.name}`, to: `${paths.connectors(of.guid)}?rule=none` }
    case 'connectors-on-disabled-container':
    case 'multi-method-without-container':
    case 'expects-parents-global':
      return { label: `Open ${of.name}`, to: paths.tenant(of.guid) }
  }
}
