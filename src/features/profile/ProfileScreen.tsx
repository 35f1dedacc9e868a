import '@/ui/styles/profile-detail.css'
import { useState } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { hideCardNumbers, holdsCardNumber } from '@/contract/card-number.ts'
import { paths } from '@/paths.ts'
import { Callout } from '@/ui/Callout.tsx'
import { CopyButton } from '@/ui/CopyButton.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { Tabs } from '@/ui/Tabs.tsx'
import { ContainerName } from '@/words/ContainerName.tsx'
import { GoneProfile } from '@/profile/gone-profile.ts'
import { GatewayMoment } from '@/profile/GatewayMoment.tsx'
import { namelessTitle, shortIdentification } from '@/profile/profile-words.ts'
import { useKnownIdentification } from '@/profile/use-known-identification.ts'
import { useProfile, useProfileAddress, useProfileContainer } from '@/profile/use-profile.ts'
import { NoSuchProfile } from './NoSuchProfile.tsx'
import { nothingToAddress } from './profile-acts.ts'
import { ProfileActions } from './ProfileActions.tsx'
import { useGoneProfile } from './use-gone-profile.ts'

/** One customer profile: what it can pay with, whose it is, what was paid and done with it, and what the gateway really said. */
export function ProfileScreen() {
  const { tenant, container: id, profileGuid: asked } = useProfileAddress()
  const now = useProfile()
  const gone = useGoneProfile(now)
  const { data: profile } = gone ?? now
  const container = useProfileContainer()
  const { state: arrived } = useLocation() as { state: unknown }
  // Tabs are links without state: the list this was opened from is remembered here.
  const [from] = useState(arrived)
  const known = useKnownIdentification()
  if (!profile.profileExists) return <NoSuchProfile identification={known} />

  const { customerIdentification: identification = '', context } = profile
  const profileGuid = profile.profileGuid || asked
  const named = { customerIdentification: identification, profileGuid }
  const incomplete = nothingToAddress(profile)
  return (
    <Page title={`${namelessTitle(named)} · Profiles`} detail>
      <PageHeader
        mono
        title={
          <bdi className="nowrap" title={hideCardNumbers(identification)}>
            {shortIdentification(named)}
          </bdi>
        }
        titleEnd={
          identification !== '' &&
          !holdsCardNumber(identification) && <CopyButton value={identification} what="identification" />
        }
        meta={
          <>
            <Identifier value={profileGuid} what="profile guid" />
            <Link className="plain" to={paths.container(tenant, id)}>
              <ContainerName container={container} />
            </Link>
            {container.disabled && (
              <StateWord hue="unusable" icon="off">
                Container disabled
              </StateWord>
            )}
            {context && (
              <span>
                Created <GatewayMoment value={context.createdAt} />
                {context.createdBy && ` through ${context.createdBy.name}`}
              </span>
            )}
          </>
        }
        actions={<ProfileActions profile={profile} from={from} />}
      />
      {gone && (
        <div className="mb-4">
          <Callout hue="warning" title="This profile was deleted meanwhile.">
            It is shown as it was, so that you can copy what you need.
          </Callout>
        </div>
      )}
      {incomplete !== null && (
        <div className="mb-4">
          <Callout hue="warning" title="The gateway’s answer is incomplete">
            {incomplete} What it said is shown as it came.
          </Callout>
        </div>
      )}
      <Tabs
        label="Profile"
        tabs={[
          {
            to: paths.profile(tenant, id, asked),
            label: 'Payment instruments',
            count: profile.paymentInstruments.length,
          },
          { to: paths.profileData(tenant, id, asked), label: 'Profile data' },
          { to: paths.profileTransactions(tenant, id, asked), label: 'Transactions' },
          { to: paths.profileActivity(tenant, id, asked), label: 'Activity' },
          { to: paths.profileRaw(tenant, id, asked), label: 'Raw answer' },
        ]}
      >
        <GoneProfile value={gone}>
          <Outlet />
        </GoneProfile>
      </Tabs>
    </Page>
  )
}
