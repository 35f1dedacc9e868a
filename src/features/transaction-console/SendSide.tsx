import { useEffect, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import type { TransactionDetail } from '@/contract/console/transactions.ts'
import { ProfilePane } from './ProfilePane.tsx'
import { RequestPane } from './RequestPane.tsx'
import { ReturnedPane } from './ReturnedPane.tsx'
import type { SendValues } from './send-form.ts'
import { SentPane } from './SentPane.tsx'
import type { Console } from './use-console.ts'
import { wayBack } from './way-back.ts'

/** What the answer of the last transaction leads on to. */
function leadsTo({ sent }: Console) {
  if (sent === null || !('answer' in sent)) return { profile: null, stored: null }
  const { profileGuid, paymentToken } = sent.answer.customerProfileData ?? {}
  const container = sent.context?.container?.id
  const isStored = sent.kind === 'finished' && sent.context?.instrument === 'stored'
  return {
    profile: profileGuid !== undefined && container !== undefined ? { container, guid: profileGuid } : null,
    stored: isStored ? (paymentToken ?? null) : null,
  }
}

interface SendSideProps {
  desk: Console
  /** The token that was made, or the words in its place. */
  token: string | null
  returned: TransactionDetail | null
  onCharge: (paymentToken: string) => void
}

/** Beside the form: its request, how the last transaction ended, and the profile it is for. */
export function SendSide({ desk, token, returned, onCharge }: SendSideProps) {
  const { form, named, news, sent, urls } = desk
  const { control } = form
  const values = useWatch({ control }) as SendValues
  const side = useRef<HTMLDivElement>(null)
  // Below the form on a phone, scrolled away beside it on a desk: how it ended is to be seen.
  useEffect(() => {
    if (sent === null) return
    side.current?.scrollTo({ top: 0 })
    side.current?.firstElementChild?.scrollIntoView({ block: 'nearest' })
  }, [sent])
  const isSent = sent !== null || returned !== null
  const profilePane = <ProfilePane key="profile" named={named} news={news} />
  const requestPane = <RequestPane key="request" values={values} token={token} urls={urls} />
  return (
    <div className="send-side" ref={side}>
      {sent ? (
        <SentPane
          key={desk.sentUuid}
          sent={sent}
          bankReturn={sent.kind === 'redirect' ? wayBack(sent.uuid, values) : undefined}
          {...leadsTo(desk)}
          onCharge={onCharge}
        />
      ) : (
        returned && (
          <div className="returned">
            <ReturnedPane transaction={returned} bankReturn={wayBack(returned.uuid, values)} />
          </div>
        )
      )}
      {/* Before anything is sent the request is what changes; after it, the profile. */}
      {isSent ? [profilePane, requestPane] : [requestPane, profilePane]}
    </div>
  )
}
