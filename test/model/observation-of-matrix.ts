/** What every container is to every tenant from one down, letter by letter (I5, I6, I23). */
import { expectSame, guidOf } from './observation.ts'
import {
  ancestors,
  at,
  effective,
  gate,
  inScope,
  isBelow,
  lacks,
  sees,
  visible,
  type Model,
} from './reference-model.ts'
import type { Json, Stage } from './stage.ts'

function letter(m: Model, id: number, tenant: string): string {
  const { owner, shared } = at(m.containers, id)
  if (owner === tenant) return 'o'
  if (visible(m, id, tenant)) return 'a'
  return shared && ancestors(m, tenant).includes(owner) ? 'x' : '-'
}

/** Columns are the containers of these tenants, and those shared from above that the person sees, cut off on the way or not. */
function known(m: Model, person: string, top: string) {
  const tenants = [...m.tenants.keys()]
    .filter((one) => inScope(m, person, one) && (one === top || isBelow(m, one, top)))
    .toSorted()
  const ids = [...m.containers.keys()]
    .filter((id) => tenants.includes(at(m.containers, id).owner) || (letter(m, id, top) !== '-' && sees(m, person, id)))
    .toSorted((one, other) => one - other)
  const uses = tenants.flatMap((tenant) => {
    const own = [...m.connectors].filter(([, k]) => k.tenant === tenant).map(([guid]) => effective(m, guid))
    return ids
      .map((id): [string, number, number, boolean] => {
        return [tenant, id, own.filter((one) => one === id).length, at(m.tenants, tenant).global === id]
      })
      .filter(([, , connectors, isGlobal]) => connectors > 0 || isGlobal)
  })
  return [
    ids.map((id) => {
      const { name, owner, shared, disabled } = at(m.containers, id)
      return [id, name, owner, shared, disabled, inScope(m, person, owner)]
    }),
    tenants.map((tenant) => [tenant, ids.map((id) => letter(m, id, tenant)).join('')]),
    uses,
  ]
}

const byText = (one: unknown[], other: unknown[]) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)

export async function observeMatrix(stage: Stage, person: string, tenant: string): Promise<string> {
  const m = stage.model
  const heard = await stage.send({ method: 'GET', path: `/api/console/v1/sharing-matrix?tenant=${tenant}`, person })
  const no = gate(inScope(m, person, tenant), !lacks(m, person, 'container.show'), true)
  const told = stage.settle('getSharingMatrix', no ?? { kind: 'done' }, heard)
  if (told !== 'done') return told
  const rows = (name: string) => heard.body[name] as Json[]
  const shown = [
    rows('containers').map((one) => {
      return [one['id'], one['name'], guidOf(one['owner']), one['shared'], one['disabled'], one['administered']]
    }),
    (heard.body['tenants'] as string[])
      .map((guid, place) => [guid, (heard.body['cells'] as string[])[place]])
      .toSorted(byText),
    rows('uses')
      .map((one) => [one['tenantGuid'], one['containerId'], one['connectors'], one['isGlobal']])
      .toSorted(byText),
  ]
  const [containers, tenants, uses] = known(m, person, tenant)
  expectSame(`matrix of ${tenant} for ${person}`, shown, [containers, tenants, uses?.toSorted(byText)])
  return told
}
