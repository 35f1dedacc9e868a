import { expect, test } from 'vitest'
import { paths, safeReturnTo } from '@/paths.ts'

test('every URL of the app', () => {
  const t = 'TE-1'
  expect({
    signIn: paths.signIn('/t/TE-1/tenants?x=1'),
    tenant: paths.tenant(t),
    setGlobalContainer: paths.setGlobalContainer(t, 8),
    assignConnectorContainer: paths.assignConnectorAt(paths.connectorsOnTenant(t), 'CO-1'),
    containers: paths.containers(t),
    createContainer: paths.createContainer(t),
    container: paths.container(t, 8),
    containerSharing: paths.containerSharing(t, 8),
    containerConnectors: paths.containerConnectors(t, 8),
    profiles: paths.profiles(t),
    profile: paths.profile(t, 8, 'CP-1'),
    profileData: paths.profileData(t, 8, 'CP-1'),
    deleteProfile: paths.deleteProfile(t, 8, 'CP-1'),
  }).toMatchInlineSnapshot(`
    {
      "assignConnectorContainer": "/t/TE-1/tenants/connectors/CO-1/container",
      "container": "/t/TE-1/containers/8",
      "containerConnectors": "/t/TE-1/containers/8/connectors",
      "containerSharing": "/t/TE-1/containers/8/sharing",
      "containers": "/t/TE-1/containers",
      "createContainer": "/t/TE-1/containers/new",
      "deleteProfile": "/t/TE-1/containers/8/profiles/CP-1/delete",
      "profile": "/t/TE-1/containers/8/profiles/CP-1",
      "profileData": "/t/TE-1/containers/8/profiles/CP-1/data",
      "profiles": "/t/TE-1/profiles",
      "setGlobalContainer": "/t/TE-1/tenants/global-container?container=8",
      "signIn": "/sign-in?returnTo=%2Ft%2FTE-1%2Ftenants%3Fx%3D1",
      "tenant": "/t/TE-1/tenants",
    }
  `)
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '',
  '/sign-in?returnTo=/sign-in',
])('after signing in nobody is sent to %j', (wanted) => {
  expect(safeReturnTo(wanted)).toBe('/')
})

test('after signing in a place of the app is returned to', () => {
  expect(safeReturnTo('/t/TE-1/containers/8?x=1')).toBe('/t/TE-1/containers/8?x=1')
  expect(safeReturnTo(null)).toBe('/')
})
