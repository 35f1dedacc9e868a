import { LinkButton } from '@/ui/Button.tsx'
import { Menu } from '@/ui/Menu.tsx'
import type { InstrumentActs } from './instrument-acts.ts'

/** What can be done with one instrument: the usual by a word, the rest in a menu. */
export function InstrumentActions({ name, acts }: { name: string; acts: InstrumentActs }) {
  const { prefer, detach, deregister, charge, transactions } = acts
  return (
    <div className="acts" role="group" aria-label={`Actions on ${name}`}>
      <LinkButton variant="text" size="sm" {...prefer}>
        Set as preferred
      </LinkButton>
      <LinkButton variant="text" size="sm" {...detach}>
        Detach…
      </LinkButton>
      <Menu
        label={`More for ${name}`}
        items={[
          { label: 'Who can charge this?', icon: 'merchant', ...charge },
          { label: 'Transactions', icon: 'transactions', ...transactions },
          { label: 'Deregister and detach…', icon: 'cutoff', danger: true, ...deregister },
        ]}
      />
    </div>
  )
}
