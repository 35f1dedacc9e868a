import type { ChargeWay, MerchantVerdict } from '@/contract/console/chargeability.ts'
import { chargeSentence } from '@/words/charge-words.ts'

/** Where something can be done about a rule. */
export type NextPlace =
  | { kind: 'send'; connector: string }
  | { kind: 'store'; connector: string }
  | { kind: 'why'; connector: string; name: string }
  | { kind: 'sharing' }
  | { kind: 'container' }
  | { kind: 'detach' }

/** The way that decides for a merchant. None where it has no connector. */
export function decidingWay({ connector, ways }: MerchantVerdict): ChargeWay | undefined {
  return ways.find((way) => way.connector.guid === connector?.guid)
}

/** What one connector could do, in a sentence that names it; `chargeSentence` has the rule alone. */
export function waySentence({ connector, rule, processedBy }: ChargeWay): string {
  if (rule === 'registered-here') return `${connector.name} registered it, so it charges it itself.`
  if (rule === 'routed') {
    const member = processedBy ? `: ${processedBy.name}` : ''
    return `Through ${connector.name}, which sends it to the member that registered it${member}.`
  }
  const sentence = chargeSentence(rule)
  return `${connector.name}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}

/** Where to go about the rule that decided; null where only the gateway's own administration helps. */
export function nextPlace({ connector, rule, processedBy }: ChargeWay): NextPlace | null {
  const { guid, name } = connector
  switch (rule) {
    case 'registered-here':
    case 'routed':
      return { kind: 'send', connector: guid }
    case 'other-connector':
    case 'expired':
      return { kind: 'store', connector: guid }
    case 'no-route':
    case 'container-not-resolved':
      return { kind: 'why', connector: guid, name }
    case 'member-moved':
      return processedBy ? { kind: 'why', connector: processedBy.guid, name: processedBy.name } : null
    case 'cut-off':
      return { kind: 'sharing' }
    case 'container-disabled':
      return { kind: 'container' }
    case 'deregistered':
      return { kind: 'detach' }
    case 'merchant-disabled':
    case 'connector-disabled':
    case 'member-disabled':
      return null
  }
}
