import { refuse } from '@mocks/refuse.ts'

/** Ends a listing whose cursor another list gave, or whose place is gone. */
export function refuseCursor(): never {
  refuse('cursor-invalid', 'This place belongs to another list. Read the list from its beginning.', {
    pointer: '/cursor',
  })
}
