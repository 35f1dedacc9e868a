import { PageGuard } from '@/ui/PageGuard.tsx'
import { plural } from '@/ui/time.ts'

/** Asks before the place at `home` is left with changes that were chosen and not applied. */
export function DraftGuard({ home, count, busy }: { home: string; count: number; busy: boolean }) {
  return (
    <PageGuard
      isDirty={count > 0}
      busy={busy}
      home={home}
      title={`Leave with ${plural(count, 'change', 'changes')} not applied?`}
    >
      Nothing was changed so far. What is ticked stays with this place: Back shows it again.
    </PageGuard>
  )
}
