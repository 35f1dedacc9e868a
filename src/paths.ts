/** Every URL of the app. Guids and ids only: names, e-mails, card digits and typed searches never stand in a URL. */

const segment = encodeURIComponent

const tenant = (guid: string) => `/t/${segment(guid)}`
const tenants = (guid: string) => `${tenant(guid)}/tenants`
const connectors = (guid: string) => `${tenant(guid)}/connectors`
const overview = (guid: string) => `${tenant(guid)}/overview`
const activity = (guid: string) => `${tenant(guid)}/activity`
const containers = (guid: string) => `${tenant(guid)}/containers`
const container = (guid: string, id: number | string) => `${containers(guid)}/${segment(String(id))}`
const profile = (guid: string, id: number | string, profileGuid: string) =>
  `${container(guid, id)}/profiles/${segment(profileGuid)}`

export const paths = {
  home: () => '/',
  signIn: (returnTo?: string) => (returnTo ? `/sign-in?returnTo=${segment(returnTo)}` : '/sign-in'),

  overview,
  fixFinding: (guid: string, finding: string) => `${overview(guid)}/fix/${segment(finding)}`,
  matrixCell: (guid: string, subTenant: string, id: number | string) =>
    `${overview(guid)}/cell/${segment(subTenant)}/${segment(String(id))}`,

  activity,
  activityOf: (guid: string, kind: 'tenant' | 'connector' | 'container' | 'profile', id: string) =>
    `${activity(guid)}?kind=${kind}&id=${segment(id)}`,
  activityStep: (guid: string, change: number) => `${activity(guid)}?change=${change}`,
  revertActivity: (guid: string, id: number) => `${activity(guid)}/${id}/revert`,

  tenant: tenants,
  setGlobalContainer: (guid: string, containerId?: number) =>
    `${tenants(guid)}/global-container${containerId === undefined ? '' : `?container=${containerId}`}`,
  setContainersOff: (guid: string) => `${tenants(guid)}/containers-off`,

  connectors,
  /** The connectors of one tenant, as a list on its page. */
  connectorsOnTenant: (guid: string) => `${tenants(guid)}/connectors`,
  assignConnectors: (guid: string) => `${connectors(guid)}/assign`,

  containers,
  createContainer: (guid: string) => `${containers(guid)}/new`,
  container,
  containerSharing: (guid: string, id: number | string) => `${container(guid, id)}/sharing`,
  containerConnectors: (guid: string, id: number | string) => `${container(guid, id)}/connectors`,
  containerActivity: (guid: string, id: number | string) => `${container(guid, id)}/activity`,
  useContainer: (guid: string, id: number | string) => `${container(guid, id)}/use`,

  /** The explanation of one connector stands beside the list it was opened from: `place` is that list's own address. */
  explainConnector: (place: string, connector: string) => `${place}/${segment(connector)}/why`,

  /** The dialog of one connector's container, over the list at `place`; `choice` is what it opens with. */
  assignConnectorAt: (place: string, connector: string, choice?: 'inherit' | 'own' | 'none') =>
    `${place}/${segment(connector)}/container${choice === undefined ? '' : `?choice=${choice}`}`,

  profiles: (guid: string) => `${tenant(guid)}/profiles`,
  profile,
  profileData: (guid: string, id: number | string, profileGuid: string) => `${profile(guid, id, profileGuid)}/data`,
  profileActivity: (guid: string, id: number | string, profileGuid: string) =>
    `${profile(guid, id, profileGuid)}/activity`,
  profileTransactions: (guid: string, id: number | string, profileGuid: string, tokenTail?: string) =>
    `${profile(guid, id, profileGuid)}/transactions${tokenTail === undefined ? '' : `?instrument=${segment(tokenTail)}`}`,
  profileRaw: (guid: string, id: number | string, profileGuid: string) => `${profile(guid, id, profileGuid)}/raw`,
  editProfile: (guid: string, id: number | string, profileGuid: string) =>
    `${profile(guid, id, profileGuid)}/data/edit`,
  revealField: (guid: string, id: number | string, profileGuid: string, field: string) =>
    `${profile(guid, id, profileGuid)}/data/reveal/${segment(field)}`,
  exportProfile: (guid: string, id: number | string, profileGuid: string) =>
    `${profile(guid, id, profileGuid)}/data/export`,
  attachInstrument: (guid: string, id: number | string, profileGuid: string) =>
    `${profile(guid, id, profileGuid)}/attach`,
  /** The last eight characters of its token name an instrument in a URL: enough to tell it apart, useless for a payment. */
  instrumentAct: (
    guid: string,
    id: number | string,
    profileGuid: string,
    tokenTail: string,
    act: 'prefer' | 'detach' | 'deregister',
  ) => `${profile(guid, id, profileGuid)}/instruments/${segment(tokenTail)}/${act}`,
  deleteProfile: (guid: string, id: number | string, profileGuid: string) => `${profile(guid, id, profileGuid)}/delete`,

  /** Look up or delete many at once; a run that was begun is named by its own id. */
  bulk: (guid: string) => `${tenant(guid)}/profiles/bulk`,
  bulkDelete: (guid: string) => `${tenant(guid)}/profiles/bulk/delete`,
  bulkRun: (guid: string, run: string) => `${tenant(guid)}/profiles/bulk/${segment(run)}`,

  /** `profile`, `merchant` and the like narrow the list; guids alone stand in the URL. */
  transactions: (guid: string, filters: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(filters).toString()
    return `${tenant(guid)}/transactions${query === '' ? '' : `?${query}`}`
  },
  transaction: (guid: string, uuid: string) => `${tenant(guid)}/transactions/${segment(uuid)}`,
  /** `connector` and `profile` (a guid) are where the form begins. */
  sendTransaction: (guid: string, begin: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(begin).toString()
    return `${tenant(guid)}/transactions/new${query === '' ? '' : `?${query}`}`
  },
  /** Two connectors side by side. */
  checkout: (guid: string, connectors: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(connectors).toString()
    return `${tenant(guid)}/checkout${query === '' ? '' : `?${query}`}`
  },
  /** From no container to a second merchant that charges a stored instrument; `id` is the container whose way is followed. */
  firstSteps: (guid: string, id?: number) => `${tenant(guid)}/first-steps${id === undefined ? '' : `/${id}`}`,
  firstStepsAssign: (guid: string, id: number, forTenant: string) =>
    `${tenant(guid)}/first-steps/${id}/use?way=global&tenant=${segment(forTenant)}`,
  chargeability: (guid: string, id: number | string, profileGuid: string, tokenTail: string) =>
    `${profile(guid, id, profileGuid)}/instruments/${segment(tokenTail)}/charge`,
  /** Where a bank's challenge of the demo is answered; no part of a production build. */
  challenge: (transaction: string) => `/challenge/${segment(transaction)}`,

  receipts: (guid: string) => `${tenant(guid)}/receipts`,
  receipt: (guid: string, receiptId: string) => `${tenant(guid)}/receipts/${segment(receiptId)}`,
}

/**
 * Where to go after signing in: the wanted place if it lies in this app, else the start.
 * `//host` and `/\host` would leave the site, so only one slash followed by something else is taken.
 */
export function safeReturnTo(wanted: string | null): string {
  if (wanted === null || !/^\/(?![/\\])/.test(wanted) || /\p{Cc}/u.test(wanted)) return paths.home()
  return wanted.startsWith('/sign-in') ? paths.home() : wanted
}
