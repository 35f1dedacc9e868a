import { createHash } from 'node:crypto'
import { createDb, tableNames, type Db } from '@mocks/db.ts'
import type { ConnectorRow, ContainerRow } from '@mocks/entities.ts'
import type { StoryName } from '@mocks/stories/story.ts'
import { loadStory } from '@mocks/stories/stories.ts'

export const storyNames: readonly StoryName[] = [
  'small-merchant',
  'first-steps',
  'marketplace',
  'white-label',
  'large',
  'deep',
]

/** Seeds a story; the environment throws, because a world must not depend on time or chance. */
export async function seeded(name: StoryName): Promise<Db> {
  const forbidden = () => {
    throw new Error('A story asked for the time or for a random number')
  }
  const db = createDb({ now: forbidden, random: forbidden })
  const story = await loadStory(name)
  story.seed(db)
  return db
}

/** Every row of every table as text, in the order they were inserted. */
export function* rowsAsText(db: Db): Generator<string> {
  for (const table of tableNames) {
    yield table
    for (const row of db[table].values()) yield JSON.stringify(row)
  }
}

/** A short name for the rows of a world: equal when every row is. */
export function digest(db: Db): string {
  const hash = createHash('sha256')
  let block = ''
  for (const text of rowsAsText(db)) {
    block += `${text}\n`
    if (block.length < 1_000_000) continue
    hash.update(block)
    block = ''
  }
  return hash.update(block).digest('hex').slice(0, 12)
}

/** Strict ancestors of a tenant, from its parent up. */
export function ancestors(db: Db, tenantGuid: string): string[] {
  const found: string[] = []
  let parent = db.tenants.get(tenantGuid)?.parentGuid ?? null
  while (parent !== null) {
    if (found.includes(parent)) throw new Error('The tenants form a circle')
    found.push(parent)
    parent = db.tenants.get(parent)?.parentGuid ?? null
  }
  return found
}

/** visible(c, t), written down from RULES.md once more, independent of the gateway's own rule. */
export function visible(db: Db, container: ContainerRow, tenantGuid: string): boolean {
  if (container.owner === tenantGuid) return true
  const above = ancestors(db, tenantGuid)
  if (!container.shared || !above.includes(container.owner)) return false
  const fromOwnerToParent = above.slice(0, above.indexOf(container.owner) + 1)
  const belowOwnerToTenant = [tenantGuid, ...fromOwnerToParent.slice(0, -1)]
  const off = container.disabledFor.map((entry) => entry.tenantGuid)
  return (
    !belowOwnerToTenant.some((guid) => off.includes(guid)) &&
    !fromOwnerToParent.some((guid) => db.tenants.get(guid)?.containersOff)
  )
}

/** eff(k), likewise. */
export function effective(db: Db, connector: ConnectorRow): number | null {
  if (connector.ownContainer !== null) return connector.ownContainer
  if (connector.ignoreGlobal) return null
  return db.tenants.get(connector.tenantGuid)?.globalContainer ?? null
}
