/** Planted defects of the rules, and a run of the model test on a copy of the tree that has one of them. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Mutation {
  /** What the defect breaks. */
  title: string
  file: string
  search: string
  replace: string
}

export const mutations: Mutation[] = [
  {
    title: 'I6: disabling for a sub-tenant leaves those below it',
    file: 'mocks/rules/visibility.ts',
    search: 'for (let place = ownerAt; place > 0; place -= 1)',
    replace: 'for (let place = 1; place > 0; place -= 1)',
  },
  {
    title: 'I5: a tenant’s switch for its sub-tenants is overlooked',
    file: 'mocks/rules/visibility.ts',
    search: 'if (upper.containersOff) return',
    replace: 'if (upper.containersOff && upper.guid !== container.owner) return',
  },
  {
    title: 'I8: the global setting is inherited from the parent',
    file: 'mocks/rules/effective.ts',
    search: 'const global = db.tenants.get(connector.tenantGuid)?.globalContainer ?? null',
    replace:
      "const own = db.tenants.get(connector.tenantGuid)\n  const global = own?.globalContainer ?? db.tenants.get(own?.parentGuid ?? '')?.globalContainer ?? null",
  },
  {
    title: 'I9: the global setting beats the connector’s own container',
    file: 'mocks/rules/effective.ts',
    search: 'if (connector.ownContainer !== null) return',
    replace:
      'if (connector.ownContainer !== null && (db.tenants.get(connector.tenantGuid)?.globalContainer ?? null) === null) return',
  },
  {
    title: 'I10: connectors that would dangle are overlooked',
    file: 'mocks/rules/assignment.ts',
    search: "connectors: db.connectors.group('ownContainer', id).filter(({ tenantGuid }) => dangles(tenantGuid))",
    replace: 'connectors: []',
  },
  {
    title: 'I10: a container is assigned where it is not visible',
    file: 'mocks/rules/assignment.ts',
    search: 'if (container !== undefined && isVisible(db, container, tenantGuid)) return',
    replace: 'if (container !== undefined) return',
  },
  {
    title: 'I23: whoever reaches the sub-tenant takes back what was disabled from above',
    file: 'mocks/rules/disabling.ts',
    search: 'known.filter((entry) => inScope(db, caller, entry.by))',
    replace: 'known.filter((entry) => inScope(db, caller, entry.tenantGuid))',
  },
  {
    title: 'I7: what a second tenant disables as well is not kept',
    file: 'mocks/rules/disabling.ts',
    search: 'if (known.some((entry) => entry.by === by)) return container',
    replace: 'if (known.length > 0) return container',
  },
  {
    title: 'I7: enabling takes back what lower tenants disabled for themselves',
    file: 'mocks/rules/disabling.ts',
    search: 'return own.length > 0 ? own :',
    replace: 'return own.length < 0 ? own :',
  },
  {
    title: 'I23: assignments are cleared where the caller has no rights',
    file: 'mocks/rules/assignment.ts',
    search: 'if (!isAll || (count > 0 && !isAsked))',
    replace: 'if ((!isAll || count > 0) && !isAsked)',
  },
  {
    title: 'I23: a connector’s own container is cleared without the right to change connectors',
    file: 'mocks/rules/assignment.ts',
    search: "if (own.connectors.length > 0) requireRight(db, caller, 'merchant.connector.edit')",
    replace: '',
  },
  {
    title: 'I23: a global setting is cleared without the right to change it',
    file: 'mocks/rules/assignment.ts',
    search: "if (own.tenants.length > 0) requireRight(db, caller, 'tenant.globalConnectorSettings')",
    replace: '',
  },
  {
    title: 'I23: a tenant between the owner and the caller is named',
    file: 'mocks/views/cuts.ts',
    search: 'guid === container.owner || mine(guid) ?',
    replace: "guid !== '' ?",
  },
  {
    title: 'I23: a refusal names a tenant between the owner and the caller',
    file: 'mocks/rules/disabling.ts',
    search:
      'const owner = known.some(({ by }) => by === container.owner) ? db.tenants.get(container.owner) : undefined',
    replace: "const owner = db.tenants.get(known[0]?.by ?? '')",
  },
  {
    title: 'a container is born shared without the right to share',
    file: 'mocks/rules/containers.ts',
    search: "if (request.shared === true) requireRight(db, caller, 'container.share')",
    replace: '',
  },
  {
    title: 'I14: deleting leaves the instruments in the transactions',
    file: 'mocks/rules/profiles.ts',
    search: 'customer: {}, instrument: null, attachedTo: null',
    replace: 'attachedTo: null',
  },
  {
    title: 'I17: the formerly preferred instrument stays preferred',
    file: 'mocks/rules/profiles.ts',
    search: 'one.preferred === (one.paymentToken === token) ? one :',
    replace: 'one.paymentToken !== token ? one :',
  },
  {
    title: 'I19: a change of nothing counts as a change',
    file: 'mocks/rules/profiles.ts',
    search: 'if (changedFields.length === 0 && !newlyPreferred) return',
    replace: 'if (changedFields.length < 0) return',
  },
  {
    title: 'I20: a stale write of a profile is carried out',
    file: 'mocks/rules/versions.ts',
    search: 'if (ifMatch === null) return',
    replace: "if (ifMatch === null || kind === 'profile') return",
  },
  {
    title: 'I12: a profile is found in whichever container it lies',
    file: 'mocks/rules/profile-address.ts',
    search: 'return profile?.container === container.id ? profile : undefined',
    replace: 'return profile',
  },
  {
    title: 'I21: another body under the same key gets the old reply',
    file: 'mocks/rules/idempotency.ts',
    search: 'reply !== undefined && reply.request !== request',
    replace: 'reply !== undefined && reply.request === undefined',
  },
]

const copied = ['src', 'mocks', 'test', '.ci', 'package.json', 'tsconfig.json', 'vitest.config.ts']

/** A copy of the tree to plant defects in; the working tree is never touched. */
export function copyOfTree(root: string): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'model-mutations-'))
  for (const name of copied) cpSync(join(root, name), join(path, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'), 'dir')
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Runs the model test in a copy, with one defect or none, and tells whether it passed and what it said. */
export async function runWith(
  tree: string,
  mutation: Mutation | null,
  runs: number,
): Promise<{ passed: boolean; output: string }> {
  const file = join(tree, mutation?.file ?? 'package.json')
  const original = readFileSync(file, 'utf8')
  if (mutation) {
    const parts = original.split(mutation.search)
    if (parts.length !== 2)
      throw new Error(`${mutation.file} holds the place of "${mutation.title}" ${parts.length - 1} times`)
    writeFileSync(file, parts.join(mutation.replace))
  }
  try {
    return await modelTest(tree, runs)
  } finally {
    writeFileSync(file, original)
  }
}

async function modelTest(tree: string, runs: number): Promise<{ passed: boolean; output: string }> {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'test/model/model.test.ts']
  const child = spawn(process.execPath, args, { cwd: tree, env: { ...process.env, MODEL_RUNS: String(runs) } })
  let output = ''
  child.stdout.on('data', (text) => (output += String(text)))
  child.stderr.on('data', (text) => (output += String(text)))
  return await new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ passed: code === 0, output }))
  })
}
