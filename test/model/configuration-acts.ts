/** Acts on containers, sharing and assignments. */
import fc from 'fast-check'
import {
  act,
  actor,
  anyContainerAt,
  connectorAt,
  index,
  mark,
  mostly,
  personAt,
  rarely,
  reason,
  sharerAt,
  tenantAt,
} from './act.ts'
import {
  assignConnectorContainer,
  createContainer,
  setGlobalContainer,
  updateContainer,
} from './reference-configuration.ts'
import { at, isBelow, refused, visible, type Outcome } from './reference-model.ts'
import { disableContainerFor, enableContainerFor, shareContainer } from './reference-reach.ts'
import type { FreshMark, Sent, Stage } from './stage.ts'
import { containerNames } from './world-plan.ts'
import { pick } from './world.ts'

export const base = '/api/console/v1'
const anyName = index.map((number) => pick(containerNames, number))

interface Target {
  kind: 'container' | 'tenant' | 'connector'
  id: string | number
}

/** Sends a change of an object with the chosen ETag and settles it with what the model says; answers must carry the new ETag. */
export async function change(
  stage: Stage,
  name: string,
  target: Target,
  how: FreshMark,
  sent: Sent,
  rule: (fresh: boolean) => Outcome,
) {
  const heard = await stage.send({
    ...sent,
    ...stage.etag(how, target.kind, target.id, stage.version(target.kind, target.id)),
  })
  const expected = how === 'missing' ? refused('428 if-match-missing') : rule(how === 'current')
  const told = stage.settle(name, expected, heard)
  if (told === 'done') stage.checkEtag(name, target.kind, target.id, heard)
  return `${sent.person} ${sent.method} ${sent.path} ${JSON.stringify(sent.body ?? {})} If-Match ${how}: ${told}`
}

export const containerTarget = (id: number): Target => ({ kind: 'container', id })

function containerFor(stage: Stage, tenant: string, number: number): number {
  const all = [...stage.model.containers.keys()]
  return mostly(
    all.filter((id) => visible(stage.model, id, tenant)),
    [...all, 4711],
    number,
  )
}

export const configurationActs = [
  act(
    'createContainer',
    fc.record({ by: actor, tenant: index, name: anyName, shared: fc.boolean(), disabled: rarely }),
    async (stage, choice) => {
      const { by, name, shared, disabled } = choice
      const person = personAt(stage, by)
      const tenant = tenantAt(stage, choice.tenant)
      const body = { tenantGuid: tenant, name, shared, disabled, reason }
      const heard = await stage.send({ method: 'POST', path: `${base}/containers`, body, person, key: stage.newKey() })
      const id = heard.body['id']
      const input = { tenant, name, shared, disabled }
      const told = stage.settle(
        'createContainer',
        createContainer(stage.model, person, input, typeof id === 'number' ? id : null),
        heard,
      )
      return `${person} creates ${JSON.stringify(body)}: ${told}`
    },
  ),

  act(
    'updateContainer',
    fc.record({
      by: actor,
      container: index,
      name: fc.option(anyName, { freq: 2 }),
      disabled: fc.option(rarely, { freq: 2 }),
      mark,
    }),
    async (stage, choice) => {
      const person = personAt(stage, choice.by)
      const id = anyContainerAt(stage, choice.container)
      const body = {
        ...(choice.name !== null && { name: choice.name }),
        ...(choice.disabled !== null && { disabled: choice.disabled }),
      }
      const sent: Sent = { method: 'PUT', path: `${base}/containers/${id}`, body: { ...body, reason }, person }
      return await change(stage, 'updateContainer', containerTarget(id), choice.mark, sent, (fresh) =>
        updateContainer(stage.model, person, id, body, fresh),
      )
    },
  ),

  act(
    'shareContainer',
    fc.record({ by: actor, container: index, shared: fc.boolean(), clear: fc.boolean(), mark }),
    async (stage, choice) => {
      const { shared, clear } = choice
      const id = anyContainerAt(stage, choice.container)
      const person = sharerAt(stage, choice.by, id, stage.model.containers.get(id)?.owner)
      const sent: Sent = {
        method: 'PUT',
        path: `${base}/containers/${id}/sharing`,
        body: { shared, clearAssignments: clear, reason },
        person,
      }
      return await change(stage, 'shareContainer', containerTarget(id), choice.mark, sent, (fresh) =>
        shareContainer(stage.model, person, id, shared, clear ? 'yes' : 'no', fresh),
      )
    },
  ),

  act(
    'disableContainerFor',
    fc.record({ by: actor, container: index, tenant: index, clear: fc.boolean(), mark }),
    async (stage, choice) => {
      const id = anyContainerAt(stage, choice.container)
      const tenants = [...stage.model.tenants.keys()]
      const owner = stage.model.containers.get(id)?.owner
      const tenant = mostly(
        tenants.filter((t) => owner !== undefined && isBelow(stage.model, t, owner)),
        tenants,
        choice.tenant,
      )
      const person = sharerAt(stage, choice.by, id, tenant)
      const body = { clearAssignments: choice.clear, reason }
      const sent: Sent = { method: 'PUT', path: `${base}/containers/${id}/disabled-for/${tenant}`, body, person }
      return await change(stage, 'disableContainerFor', containerTarget(id), choice.mark, sent, (fresh) =>
        disableContainerFor(stage.model, person, id, tenant, choice.clear ? 'yes' : 'no', fresh),
      )
    },
  ),

  act('enableContainerFor', fc.record({ by: index, container: index, tenant: index, mark }), async (stage, choice) => {
    const id = anyContainerAt(stage, choice.container)
    const off = [...(stage.model.containers.get(id)?.off.keys() ?? [])]
    const tenant = mostly(off, [...stage.model.tenants.keys()], choice.tenant)
    const person = sharerAt(stage, choice.by, id, tenant)
    const sent: Sent = { method: 'DELETE', path: `${base}/containers/${id}/disabled-for/${tenant}`, person }
    return await change(stage, 'enableContainerFor', containerTarget(id), choice.mark, sent, (fresh) =>
      enableContainerFor(stage.model, person, id, tenant, fresh),
    )
  }),

  act(
    'setGlobalContainer',
    fc.record({ by: actor, tenant: index, container: fc.option(index), mark }),
    async (stage, choice) => {
      const person = personAt(stage, choice.by)
      const tenant = tenantAt(stage, choice.tenant)
      const id = choice.container === null ? null : containerFor(stage, tenant, choice.container)
      const target: Target = { kind: 'tenant', id: tenant }
      const sent: Sent = {
        method: 'PUT',
        path: `${base}/tenants/${tenant}/global-container`,
        body: { containerId: id, reason },
        person,
      }
      return await change(stage, 'setGlobalContainer', target, choice.mark, sent, (fresh) =>
        setGlobalContainer(stage.model, person, tenant, id, fresh),
      )
    },
  ),

  act(
    'assignConnectorContainer',
    fc.record({ by: actor, connector: index, container: fc.option(index), ignoreGlobal: rarely, mark }),
    async (stage, choice) => {
      const { ignoreGlobal } = choice
      const person = personAt(stage, choice.by)
      const connector = connectorAt(stage, choice.connector)
      const { tenant } = at(stage.model.connectors, connector)
      const container = choice.container === null ? null : containerFor(stage, tenant, choice.container)
      const target: Target = { kind: 'connector', id: connector }
      const sent: Sent = {
        method: 'PUT',
        path: `${base}/connectors/${connector}/container`,
        body: { containerId: container, ignoreGlobal, reason },
        person,
      }
      const rule = (fresh: boolean) =>
        assignConnectorContainer(stage.model, person, connector, { container, ignoreGlobal }, fresh)
      return await change(stage, 'assignConnectorContainer', target, choice.mark, sent, rule)
    },
  ),
]
