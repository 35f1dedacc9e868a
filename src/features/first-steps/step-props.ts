import type { TenantRef } from '@/contract/console/references.ts'
import type { Facts } from './facts.ts'
import type { StepView } from './steps.ts'

/** What every step is drawn from. */
export interface StepProps {
  tenant: TenantRef
  facts: Facts
  step: StepView
  number: number
  /** Goes along with links that leave the page, so that the page they lead to offers the way back. */
  back: { comeBack: { to: string; label: string } }
}
