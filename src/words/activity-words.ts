import type { Activity, ActivityValue } from '@/contract/console/activity.ts'
import type { ContainerRef, TenantRef } from '@/contract/console/references.ts'
import { shortenIdentifier } from '@/ui/identifier.ts'
import { fieldWord } from './activity-fields.ts'
import { tenantAbove } from './StandingWord.tsx'

/** A piece of a sentence: words, or something that has a place of its own in this console. */
export type Said =
  | string
  | { container: ContainerRef }
  | { tenant: TenantRef }
  | { connector: { guid: string; name: string; tenant: TenantRef } }
  | { profile: { guid: string; container: ContainerRef } }

const nobodyNamed = 'Somebody of a tenant above yours'

/** Who made a change; a person of a tenant above the viewer's is not named (I23). */
export function whoOf({ who }: Pick<Activity, 'who'>): string {
  return who?.name ?? nobodyNamed
}

/** What kinds of changes there are, for a filter: what an entry is called when it is not told as a sentence. */
export const kindsOfChange: Readonly<Record<string, string>> = {
  createContainer: 'Created a container',
  updateContainer: 'Renamed or disabled a container',
  shareContainer: 'Shared a container, or stopped',
  disableContainerFor: 'Disabled for sub-tenants',
  enableContainerFor: 'Enabled for sub-tenants',
  setContainersOffForSubTenants: 'Switched containers off for sub-tenants',
  setGlobalContainer: 'Global setting',
  assignConnectorContainer: 'Assigned to a connector',
  updateConnector: 'Changed a connector by the API',
  updateProfile: 'Changed a profile',
  deleteProfile: 'Deleted a profile',
  attachPaymentInstrument: 'Attached an instrument',
  detachPaymentInstrument: 'Detached an instrument',
  deregisterPaymentInstrument: 'Deregistered an instrument',
  register: 'Stored an instrument by a transaction',
  debit: 'Took a payment that changed a profile',
  preauthorize: 'Authorized a payment that changed a profile',
  deregister: 'Deregistered an instrument by a transaction',
  revealProfileField: 'Revealed a masked field',
  exportProfile: 'Exported a profile',
}

type Field = Activity['fields'][number]

export function isContainer(value: ActivityValue | undefined): value is ContainerRef {
  return typeof value === 'object' && value !== null && 'id' in value
}

export function isTenant(value: ActivityValue | undefined): value is TenantRef {
  return typeof value === 'object' && value !== null && 'guid' in value
}

/** The container of a setting before and after: null where none was set, words where the gateway does not name it any more. */
function containersOf(fields: readonly Field[]): { before: Said | null; after: Said | null; same: boolean } {
  const field = fields.find(({ name }) => name === 'container')
  const said = (value: ActivityValue | undefined): Said | null =>
    isContainer(value) ? { container: value } : typeof value === 'string' ? value : null
  return { before: said(field?.before), after: said(field?.after), same: field === undefined }
}

/** What a field is after the change, when it is there and was changed. */
function changed(fields: readonly Field[], name: string): ActivityValue | undefined {
  const field = fields.find((one) => one.name === name)
  return field && field.before !== field.after ? field.after : undefined
}

/** The tenant that a container was disabled or enabled for. */
function tenantOf(fields: readonly Field[]): Said {
  const values = fields.flatMap(({ before, after }) => [after, before])
  const tenant = values.find(isTenant) ?? null
  return tenant ? { tenant } : tenantAbove(null)
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

function namesOf(fields: readonly Field[]): string {
  return list.format(fields.map(({ name }) => fieldWord(name)))
}

type Tell = (entry: Activity) => Said[]

const container = ({ object }: Activity): Said => ({ container: { id: Number(object.id), name: object.name } })
const objectTenant = ({ object }: Activity): Said => ({ tenant: { guid: object.id, name: object.name } })
const connector = ({ object }: Activity): Said => ({
  connector: { guid: object.id, name: object.name, tenant: object.tenant },
})

/** `profile 616c…6170 in 14 DACH checkout`; one that was deleted has no place to go to. */
function profile({ what, object }: Activity): Said[] {
  const place = object.container
  if (!place) return [`profile ${shortenIdentifier(object.id)}`]
  if (what === 'deleteProfile') return [`profile ${shortenIdentifier(object.id)} in `, { container: place }]
  return ['profile ', { profile: { guid: object.id, container: place } }, ' in ', { container: place }]
}

function updateContainer(entry: Activity): Said[] {
  const { fields } = entry
  const disabled = changed(fields, 'disabled')
  const renamed = fields.find(({ name, before, after }) => name === 'name' && before !== after)
  const switched = disabled === undefined ? null : disabled === true ? 'disabled' : 'enabled'
  if (renamed) {
    const { before, after } = renamed
    const id = Number(entry.object.id)
    const former: Said = typeof before === 'string' ? { container: { id, name: before } } : container(entry)
    const now = typeof after === 'string' ? ` to “${after}”` : ''
    return ['Renamed ', former, now, switched ? `, and ${switched} it for everybody` : '']
  }
  if (switched) return [switched === 'disabled' ? 'Disabled ' : 'Enabled ', container(entry), ' for everybody']
  return ['Changed ', container(entry)]
}

function assignConnectorContainer(entry: Activity): Said[] {
  const { before, after, same } = containersOf(entry.fields)
  const ignores = changed(entry.fields, 'ignoreGlobal')
  if (same) {
    if (ignores === undefined) return ['Changed the container of ', connector(entry)]
    return ignores === true
      ? ['Made ', connector(entry), ' ignore the global setting']
      : ['Stopped ', connector(entry), ' from ignoring the global setting']
  }
  const flag = ignores === true ? ', ignoring the global setting' : ', no longer ignoring the global setting'
  const tail = ignores === undefined ? [] : [flag]
  if (after === null) return ['Took ', before ?? 'the container', ' away from ', connector(entry), ...tail]
  const from: Said[] = before === null ? [] : [before, ' → ']
  return ['Overrode the container of ', connector(entry), ': ', ...from, after, ...tail]
}

function setGlobalContainer(entry: Activity): Said[] {
  const { before, after } = containersOf(entry.fields)
  if (after === null) {
    const former: Said[] = before === null ? [] : [', which was ', before]
    return ['Cleared the global setting of ', objectTenant(entry), ...former]
  }
  const instead: Said[] = before === null ? [] : [', instead of ', before]
  return ['Set ', after, ' as global setting of ', objectTenant(entry), ...instead]
}

/** Of customer data an entry keeps which fields were changed, never what they held. */
function updateProfile(entry: Activity): Said[] {
  const names = changedNames(entry.fields)
  if (entry.fields.some(({ name }) => name === 'preferredInstrument')) {
    const also = names.length > 0 ? [`, and changed ${list.format(names)}`] : []
    return ['Chose the preferred instrument of ', ...profile(entry), ...also]
  }
  return [`Changed ${list.format(names) || 'data'} of `, ...profile(entry)]
}

/** A payment may make a profile, store an instrument in it, or choose the preferred one. */
function byPayment(payment: string, entry: Activity): Said[] {
  const instruments = entry.fields.find(({ name }) => name === 'instruments')
  const isNew = instruments === undefined || instruments.before === null
  const stores = !isNew && instruments.before !== instruments.after
  const did = isNew ? 'Created ' : stores ? 'Stored an instrument in ' : 'Chose the preferred instrument of '
  return [did, ...profile(entry), ` by ${payment}`]
}

/** Which field was looked at is told, what it held is nowhere kept. */
function revealProfileField(entry: Activity): Said[] {
  const field = entry.fields.find(({ name }) => name === 'field')?.after
  return [`Revealed the ${typeof field === 'string' ? fieldWord(field) : 'masked data'} of `, ...profile(entry)]
}

/** The fields of customer data that were changed, in words. */
export function changedNames(fields: readonly Field[]): string[] {
  const after = fields.find(({ name }) => name === 'changedFields')?.after
  return typeof after === 'string' && after !== '' ? after.split(/,\s*/).map(fieldWord) : []
}

const tellers: Readonly<Record<string, Tell>> = {
  createContainer: (entry) => ['Created ', container(entry), ' of ', { tenant: entry.object.tenant }],
  updateContainer,
  shareContainer: (entry) =>
    changed(entry.fields, 'shared') === false
      ? ['Stopped sharing ', container(entry)]
      : ['Shared ', container(entry), ' with sub-tenants'],
  disableContainerFor: (entry) => ['Disabled ', container(entry), ' for ', tenantOf(entry.fields)],
  enableContainerFor: (entry) => ['Enabled ', container(entry), ' for ', tenantOf(entry.fields), ' again'],
  setContainersOffForSubTenants: (entry) =>
    entry.fields.some(({ after }) => after === true)
      ? ['Switched containers off for the sub-tenants of ', objectTenant(entry)]
      : ['Switched containers on again for the sub-tenants of ', objectTenant(entry)],
  setGlobalContainer,
  assignConnectorContainer,
  updateConnector: (entry) => [`Changed ${namesOf(entry.fields) || 'settings'} of `, connector(entry)],
  updateProfile,
  deleteProfile: (entry) => ['Deleted ', ...profile(entry)],
  attachPaymentInstrument: (entry) => ['Attached an instrument to ', ...profile(entry)],
  detachPaymentInstrument: (entry) => ['Detached an instrument from ', ...profile(entry)],
  deregisterPaymentInstrument: (entry) => ['Deregistered an instrument of ', ...profile(entry)],
  register: (entry) => ['Stored an instrument in ', ...profile(entry), ' without a payment'],
  debit: (entry) => byPayment('a payment', entry),
  preauthorize: (entry) => byPayment('an authorization', entry),
  deregister: (entry) => ['Deregistered an instrument of ', ...profile(entry), ' by a transaction'],
  revealProfileField,
  exportProfile: (entry) => ['Exported all data of ', ...profile(entry)],
  signIn: () => ['Signed in'],
  signOut: () => ['Signed out'],
}

/** One sentence about a change, beginning with what was done. A kind that only a newer gateway knows is shown as it is called there. */
export function sentenceAbout(entry: Activity): Said[] {
  const tell = Object.hasOwn(tellers, entry.what) ? tellers[entry.what] : undefined
  return (tell?.(entry) ?? [`${entry.what}: ${entry.object.name}`]).filter((piece) => piece !== '')
}

/** The same in plain text, for names of buttons, titles and files. */
export function textOf(said: readonly Said[]): string {
  return said.map(wordsOf).join('')
}

function wordsOf(piece: Said): string {
  if (typeof piece === 'string') return piece
  if ('container' in piece) return `${piece.container.id} ${piece.container.name}`
  if ('tenant' in piece) return piece.tenant.name
  if ('connector' in piece) return piece.connector.name
  return shortenIdentifier(piece.profile.guid)
}
