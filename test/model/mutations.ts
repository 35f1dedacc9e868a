/** Planted defects of the rules of containers, of what uses them, and of profiles. */
import type { Mutation } from './mutation-run.ts'

export const mutations: readonly Mutation[] = [
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
    search: 'if (own.connectors.length > 0) requireRight(db, caller, clearingRights.connectors)',
    replace: '',
  },
  {
    title: 'I23: a global setting is cleared without the right to change it',
    file: 'mocks/rules/assignment.ts',
    search: 'if (own.tenants.length > 0) requireRight(db, caller, clearingRights.tenants)',
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
    search: '    instrument: null,\n    attachedTo: null,',
    replace: '    attachedTo: null,',
  },
  {
    title: 'I14: deleting leaves what was detached before',
    file: 'mocks/rules/profile-transactions.ts',
    search: "...db.transactions.group('madeFor', guid), ",
    replace: '',
  },
  {
    title: 'decision 31: a profile is told unmasked',
    file: 'mocks/handlers/profiles.ts',
    search: 'profileView(profile && coveredFor(call.caller, profile))',
    replace: 'profileView(profile)',
  },
  {
    title: 'decision 37: an instrument can be attached again after it was deregistered',
    file: 'mocks/rules/deregistering.ts',
    search: 'takeOff(db, profile, instrument, { deregistered: true })',
    replace: 'takeOff(db, profile, instrument, {})',
  },
  {
    title: 'decision 37: who may only prefer finds out what a masked field holds',
    file: 'mocks/rules/profiles.ts',
    search: ' || sentBlindly(caller, body.customerData).length > 0',
    replace: '',
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
    search: 'if (ifMatch === null || isPresent(',
    replace: "if (ifMatch === null || kind === 'profile' || isPresent(",
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
