import { useState } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { usePermission } from '@/api/session.ts'
import { hideCardNumbers, holdsCardNumber } from '@/contract/card-number.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { CopyButton } from '@/ui/CopyButton.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { Tabs } from '@/ui/Tabs.tsx'
import { ContainerName } from '@/words/ContainerName.tsx'
import { GatewayMoment } from './GatewayMoment.tsx'
import { NoSuchProfile } from './NoSuchProfile.tsx'
import { namelessTitle, shortIdentification } from './profile-words.ts'
import { useProfile, useProfileAddress, useProfileContainer } from './use-profile.ts'

/** One customer profile: what it can pay with, and whose it is. */
export function ProfileScreen() {
  const { tenant, container: id, profileGuid: asked } = useProfileAddress()
  const { data: profile } = useProfile()
  const container = useProfileContainer()
  const { state: arrived } = useLocation() as { state: unknown }
  // Tabs are links without state: the list this was opened from is remembered here.
  const [from] = useState(arrived)
  const mayDelete = usePermission('frontend.customer-profiles.delete')
  if (!profile.profileExists) return <NoSuchProfile />

  const { customerIdentification: identification = '', context } = profile
  const profileGuid = profile.profileGuid ?? asked
  const named = { customerIdentification: identification, profileGuid }
  return (
    <Page title={`${namelessTitle(named)} · Profiles`} detail>
      <PageHeader
        mono
        title={
          <span className="nowrap" title={hideCardNumbers(identification)}>
            {shortIdentification(named)}
          </span>
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
        actions={
          <LinkButton
            to={paths.deleteProfile(tenant, id, asked)}
            state={from}
            icon="trash"
            warn
            disabledReason={mayDelete}
          >
            <span>
              Delete<span className="hide-s"> profile</span>…
            </span>
          </LinkButton>
        }
      />
      <Tabs
        label="Profile"
        tabs={[
          {
            to: paths.profile(tenant, id, asked),
            label: 'Payment instruments',
            count: profile.paymentInstruments.length,
          },
          { to: paths.profileData(tenant, id, asked), label: 'Profile data' },
          { to: paths.profileActivity(tenant, id, asked), label: 'Activity' },
        ]}
      >
        <Outlet />
      </Tabs>
    </Page>
  )
}
