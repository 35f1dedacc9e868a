import type { Receipt } from '@/contract/console/receipts.ts'
import type { IconName } from '@/ui/icons.tsx'
import { StateWord, type Hue } from '@/ui/StateWord.tsx'

const words: Record<Receipt['outcome'], { hue: Hue; icon: IconName; word: string }> = {
  deleted: { hue: 'success', icon: 'check', word: 'Deleted' },
  'already-gone': { hue: 'note', icon: 'info', word: 'Already gone' },
  'not-deleted': { hue: 'warning', icon: 'close', word: 'Not deleted' },
  refused: { hue: 'error', icon: 'cutoff', word: 'Refused' },
}

export const outcomeOptions = Object.entries(words).map(([value, { word }]) => ({ value, label: word }))

/** What an attempt to delete came to, the same in every list. */
export function OutcomeWord({ outcome }: { outcome: Receipt['outcome'] }) {
  const { hue, icon, word } = words[outcome]
  return (
    <StateWord hue={hue} icon={icon}>
      {word}
    </StateWord>
  )
}
