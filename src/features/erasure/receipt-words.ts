import type { Receipt } from '@/contract/console/receipts.ts'

const sentences: Record<Receipt['outcome'], string> = {
  deleted: 'The profile, its customer data and its stored instruments were deleted for good.',
  'already-gone': 'There was no such profile in the container any more, so nothing was deleted.',
  'not-deleted':
    'The answer to the attempt was lost. It was closed without effect while the profile was there, so that nothing of it can come later.',
  refused: 'The gateway refused the attempt. Nothing was deleted.',
}

export function outcomeSentence({ outcome }: Receipt): string {
  return sentences[outcome]
}
