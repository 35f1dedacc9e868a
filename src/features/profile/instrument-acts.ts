import { usePermission } from '@/api/session.ts'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { paths } from '@/paths.ts'
import type { Origin } from '@/profile/instrument-origin.ts'
import { tailOf } from '@/profile/token-tail.ts'
import { useProfile, useProfileAddress } from '@/profile/use-profile.ts'
import { nothingToAddress } from './profile-acts.ts'

export interface InstrumentAct {
  to: string
  disabledReason: string | null
}

/** What can be done with an instrument of the profile in view, each with why not; asked once for all of them. */
export function useInstrumentActs() {
  const { tenant, container, profileGuid } = useProfileAddress()
  const { data: profile } = useProfile()
  const incomplete = nothingToAddress(profile)
  const prefer = usePermission('frontend.customer-profiles.prefer') ?? incomplete
  const detach = usePermission('frontend.customer-profiles.detach') ?? incomplete
  const deregister = usePermission('frontend.customer-profiles.deregister-and-detach') ?? incomplete
  const transactions = usePermission('frontend.customer-profiles.transactions')
  const open = usePermission('transaction.show')
  const preferred = profile.paymentInstruments.filter(({ isPreferred }) => isPreferred).length

  return (instrument: PaymentInstrument, origin: Origin | undefined) => {
    const tail = tailOf(instrument)
    const act = (name: 'prefer' | 'detach' | 'deregister', disabledReason: string | null): InstrumentAct => ({
      to: paths.instrumentAct(tenant, container, profileGuid, tail, name),
      disabledReason,
    })
    // Of two that are both marked, one can still be chosen.
    const already = instrument.isPreferred && preferred === 1 ? 'It is the preferred instrument already.' : null
    const unknownSource =
      (origin?.transactionUuid ?? null) === null
        ? 'The transaction that stored it is not known, and it can be detached by that transaction only.'
        : null
    const gone =
      origin?.unusable === 'deregistered' ? 'It is deregistered already. Detach takes it off the profile.' : null
    return {
      prefer: act('prefer', prefer ?? already),
      detach: act('detach', detach ?? unknownSource),
      deregister: act('deregister', deregister ?? gone),
      charge: { to: paths.chargeability(tenant, container, profileGuid, tail), disabledReason: incomplete },
      /** The transaction that stored it. */
      storedBy: { to: paths.transaction(tenant, origin?.transactionUuid ?? ''), disabledReason: open ?? unknownSource },
      transactions: {
        to: paths.profileTransactions(tenant, container, profileGuid, tail),
        disabledReason: transactions,
      },
    }
  }
}

export type InstrumentActs = ReturnType<ReturnType<typeof useInstrumentActs>>
