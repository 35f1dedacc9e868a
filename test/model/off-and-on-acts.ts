/** Off and on again: it restores exactly the former visibility and changes no profile (I7); and what one above took away stays away (I23). */
import fc from 'fast-check'
import { act, actor, containerAt, index, mostly, reason, sharerAt } from './act.ts'
import { base, change, containerTarget } from './configuration-acts.ts'
import { observeContainer, reachOf } from './observation.ts'
import { at, isBelow, lacks, sees } from './reference-model.ts'
import { disableContainerFor, enableContainerFor, shareContainer } from './reference-reach.ts'
import type { Sent } from './stage.ts'
import { pick } from './world.ts'

/** They clear every use below, so they come seldom. */
export const offAndOnAgain = [
  act('off and on again', index, async (stage, number) => {
    const id = containerAt(stage, number)
    const person = stage.rootOf(at(stage.model.containers, id).owner)
    const { shared } = at(stage.model.containers, id)
    const profiles = () => JSON.stringify(stage.db.profiles.group('container', String(id)))
    const before = { reach: await reachOf(stage, person, id), profiles: profiles() }
    for (const wanted of [!shared, shared]) {
      const sent: Sent = {
        method: 'PUT',
        path: `${base}/containers/${id}/sharing`,
        body: { shared: wanted, clearAssignments: true, reason },
        person,
      }
      await change(stage, 'shareContainer', containerTarget(id), 'current', sent, (fresh) =>
        shareContainer(stage.model, person, id, wanted, 'yes', fresh),
      )
    }
    const after = { reach: await reachOf(stage, person, id), profiles: profiles() }
    if (JSON.stringify(before) !== JSON.stringify(after)) throw new Error(`I7: ${JSON.stringify({ before, after })}`)
    return `${person} container ${id} off and on again`
  }),

  act(
    'off and on again for a sub-tenant',
    fc.record({ by: actor, container: index, tenant: index }),
    async (stage, choice) => {
      const { model } = stage
      const id = containerAt(stage, choice.container)
      const { owner, off } = at(model.containers, id)
      const tenants = [...model.tenants.keys()]
      const below = tenants.filter((t) => isBelow(model, t, owner))
      const tenant = mostly(below, tenants, choice.tenant)
      const person = sharerAt(stage, choice.by, id, tenant)
      const look = async () =>
        JSON.stringify([await reachOf(stage, stage.rootOf(owner), id), [...(off.get(tenant) ?? [])]])
      const before = await look()
      const others = off.get(tenant)?.size ?? 0
      const path = `${base}/containers/${id}/disabled-for/${tenant}`
      const put: Sent = { method: 'PUT', path, body: { clearAssignments: true, reason }, person }
      const target = containerTarget(id)
      await change(stage, 'disableContainerFor', target, 'current', put, (fresh) =>
        disableContainerFor(model, person, id, tenant, 'yes', fresh),
      )
      // Refused, or disabled in the same name before: nothing to take back.
      if ((off.get(tenant)?.size ?? 0) === others) return `${person} ${path}: nothing to do`
      await change(stage, 'enableContainerFor', target, 'current', { method: 'DELETE', path, person }, (fresh) =>
        enableContainerFor(model, person, id, tenant, fresh),
      )
      const after = await look()
      if (before !== after) throw new Error(`I7: ${before} is ${after}`)
      stage.count('off and on again for a sub-tenant', others > 0 ? 'others too' : 'alone')
      return `${person} ${path} off and on again`
    },
  ),

  act('disabled from above', fc.record({ container: index, pair: index, tenant: index }), async (stage, choice) => {
    const { model } = stage
    const id = containerAt(stage, choice.container)
    const { owner } = at(model.containers, id)
    const home = (person: string) => at(model.people, person).tenant
    const able = [...model.people.keys()].filter((one) => sees(model, one, id) && !lacks(model, one, 'container.share'))
    const pairs = able
      .filter((low) => isBelow(model, home(low), owner))
      .flatMap((low) => able.filter((high) => isBelow(model, home(low), home(high))).map((high) => ({ low, high })))
      .filter(({ high }) => home(high) === owner || isBelow(model, home(high), owner))
    if (pairs.length === 0) return 'nobody is that low'
    const { low, high } = pick(pairs, choice.pair)
    const below = [...model.tenants.keys()].filter((one) => isBelow(model, one, home(low)))
    if (below.length === 0) return `${low} has nobody below`
    const tenant = pick(below, choice.tenant)
    const path = `${base}/containers/${id}/disabled-for/${tenant}`
    const target = containerTarget(id)
    const put: Sent = { method: 'PUT', path, body: { clearAssignments: true, reason }, person: high }
    await change(stage, 'disableContainerFor', target, 'current', put, (fresh) =>
      disableContainerFor(model, high, id, tenant, 'yes', fresh),
    )
    await observeContainer(stage, low, id)
    await change(stage, 'enableContainerFor', target, 'current', { method: 'DELETE', path, person: low }, (fresh) =>
      enableContainerFor(model, low, id, tenant, fresh),
    )
    return `${high} disables, ${low} enables ${path}`
  }),
]
