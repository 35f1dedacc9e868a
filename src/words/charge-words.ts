import type { ChargeRule, MerchantVerdict } from '@/contract/console/chargeability.ts'
import type { TransactionContext } from '@/contract/console/transactions.ts'

interface RuleWords {
  word: string
  /** What decided, and where there is one, the way out. */
  sentence: string
}

type Rule = MerchantVerdict['rule']

const rules: Record<Rule, RuleWords> = {
  'merchant-disabled': { word: 'Merchant disabled', sentence: 'The merchant is disabled: nothing can be charged.' },
  'connector-disabled': { word: 'Connector disabled', sentence: 'The connector is disabled: nothing can be charged.' },
  'cut-off': {
    word: 'Cut off',
    sentence: 'The container is disabled for the connector’s tenant, so the connector does not reach it.',
  },
  'container-not-resolved': {
    word: 'Other container',
    sentence: 'The connector does not use the container in which the instrument is stored.',
  },
  'container-disabled': {
    word: 'Container disabled',
    sentence: 'The container is disabled: nothing in it can be charged until it is enabled again.',
  },
  deregistered: { word: 'Deregistered', sentence: 'It was deregistered at the provider.' },
  'other-connector': {
    word: 'Other connector',
    sentence:
      'Another connector registered it. An instrument is tied to its connector; a meta-connector with that one as a member can charge it.',
  },
  'no-route': {
    word: 'No route',
    sentence: 'The connector that registered it is no member of this meta-connector.',
  },
  'member-disabled': {
    word: 'Member disabled',
    sentence: 'The connector that registered it, or its merchant, is disabled.',
  },
  'member-moved': {
    word: 'Member moved',
    sentence: 'The connector that registered it does not use this container any more.',
  },
  expired: { word: 'Expired', sentence: 'The card is past its last month.' },
  'registered-here': { word: 'Registered here', sentence: 'This connector registered it, so it charges it itself.' },
  routed: {
    word: 'Routed',
    sentence: 'The meta-connector sends it to the member that registered it.',
  },
  'no-connector': { word: 'No connector', sentence: 'The merchant has no connector.' },
}

const elsewhere = 'in the gateway’s own administration'

const next: Record<Rule, string> = {
  'merchant-disabled': `Merchants are enabled ${elsewhere}.`,
  'connector-disabled': `Connectors are enabled ${elsewhere}.`,
  'cut-off': 'Enable the container for that tenant again, or for the one above it that was cut off.',
  'container-not-resolved': 'Give the connector this container: as its own, or as the global setting of its tenant.',
  'container-disabled': 'Enable the container again.',
  deregistered: 'Detach it, and ask the customer to store a payment method anew.',
  'other-connector':
    'Charge through such a meta-connector, or let the customer store a payment method through this merchant.',
  'no-route': `Members are added ${elsewhere}; or let the customer store a payment method through this merchant.`,
  'member-disabled': `It is enabled ${elsewhere}.`,
  'member-moved': 'Give that member this container again.',
  expired: 'Ask the customer to store a card that is valid.',
  'registered-here': 'A bank may still decline.',
  routed: 'A bank may still decline.',
  'no-connector': `Connectors are set up ${elsewhere}.`,
}

/** Why an instrument can be charged, or cannot, in one word. */
export function chargeWord(rule: ChargeRule | MerchantVerdict['rule']): string {
  return rules[rule].word
}

/** The same in a sentence. */
export function chargeSentence(rule: ChargeRule | MerchantVerdict['rule']): string {
  return rules[rule].sentence
}

/** What to do about it, by whoever may. */
export function chargeNext(rule: Rule): string {
  return next[rule]
}

const routes: Record<TransactionContext['route'], string> = {
  direct: 'The connector that was called carries it out itself.',
  'registered-there': 'A stored instrument goes to the member that registered it.',
  'by-method': 'A new instrument goes to the first member with its method.',
  'by-order': 'A new instrument goes to the first member in order that takes it.',
}

/** Why this connector carried a transaction out. */
export function routeSentence(route: TransactionContext['route']): string {
  return routes[route]
}

const kindNames: Record<TransactionContext['calledKind'], string> = {
  direct: 'Direct connector',
  routing: 'Routing meta-connector',
  'multi-method': 'Multi-method meta-connector',
}

/** What kind of connector it is, as far as charging goes. */
export function connectorKindName(kind: TransactionContext['calledKind']): string {
  return kindNames[kind]
}
