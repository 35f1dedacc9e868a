/** A list that fits one page. */
export function pageOf<T>(items: T[]): { answer: { items: T[]; nextCursor: null; total: number } } {
  return { answer: { items, nextCursor: null, total: items.length } }
}
