import type { StepName } from './steps.ts'

/** What each step is called, and what it means. */
export const stepWords: Record<StepName, { title: string; means: string }> = {
  create: {
    title: 'Create a container',
    means:
      'A container stores customer profiles: who a customer is, and the cards, accounts and wallets stored for them. A tenant has none at first, and a new one is used by nothing until it is assigned.',
  },
  share: {
    title: 'Share it',
    means:
      'Sharing makes the container available to the sub-tenants of its owner, at any depth. Nothing uses it by that alone, and it can be disabled for single sub-tenants.',
  },
  assign: {
    title: 'Assign it',
    means:
      'A connector stores and finds profiles in the container that is assigned to it. The global setting assigns it to all connectors of one tenant and is not passed down, so every tenant that is to use it sets its own.',
  },
  pay: {
    title: 'Take the first payment',
    means:
      'A profile is made by a transaction that names the customer. Registering stores the instrument in it, and so does a debit or preauthorization that registers as well.',
  },
  profile: {
    title: 'Find the profile',
    means:
      'Every merchant whose connectors use the container finds this one profile, by the identification or by its guid. It keeps the customer’s data, the stored instruments, and which of them is preferred.',
  },
  charge: {
    title: 'Charge it as a second merchant',
    means:
      'A stored instrument is tied to the connector that registered it, so another merchant charges it through a meta-connector that leads there. The customer types nothing: this is what sharing is for.',
  },
}
