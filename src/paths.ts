/** Every URL of the app. Guids and ids only: names, e-mails, card digits and typed searches never stand in a URL. */

const segment = encodeURIComponent

const tenant = (guid: string) => `/t/${segment(guid)}`
const tenants = (guid: string) => `${tenant(guid)}/tenants`
const containers = (guid: string) => `${tenant(guid)}/containers`
const container = (guid: string, id: number | string) => `${containers(guid)}/${segment(String(id))}`
const profile = (guid: string, id: number | string, profileGuid: string) =>
  `${container(guid, id)}/profiles/${segment(profileGuid)}`

export const paths = {
  home: () => '/',
  signIn: (returnTo?: string) => (returnTo ? `/sign-in?returnTo=${segment(returnTo)}` : '/sign-in'),

  tenant: tenants,
  setGlobalContainer: (guid: string, containerId?: number) =>
    `${tenants(guid)}/global-container${containerId === undefined ? '' : `?container=${containerId}`}`,
  assignConnectorContainer: (guid: string, connector: string) =>
    `${tenants(guid)}/connectors/${segment(connector)}/container`,

  containers,
  createContainer: (guid: string) => `${containers(guid)}/new`,
  container,
  containerSharing: (guid: string, id: number | string) => `${container(guid, id)}/sharing`,
  containerConnectors: (guid: string, id: number | string) => `${container(guid, id)}/connectors`,
  disableContainerFor: (guid: string, id: number | string, subTenant: string) =>
    `${container(guid, id)}/sharing/${segment(subTenant)}`,

  profiles: (guid: string) => `${tenant(guid)}/profiles`,
  profile,
  profileData: (guid: string, id: number | string, profileGuid: string) => `${profile(guid, id, profileGuid)}/data`,
  deleteProfile: (guid: string, id: number | string, profileGuid: string) => `${profile(guid, id, profileGuid)}/delete`,
}

/**
 * Where to go after signing in: the wanted place if it lies in this app, else the start.
 * `//host` and `/\host` would leave the site, so only one slash followed by something else is taken.
 */
export function safeReturnTo(wanted: string | null): string {
  if (wanted === null || !/^\/(?![/\\])/.test(wanted) || /\p{Cc}/u.test(wanted)) return paths.home()
  return wanted.startsWith('/sign-in') ? paths.home() : wanted
}
