import { deepestIndent, type TreeRow } from './tree-rows.ts'

/** The lines that lead to a row: open ones of the levels above, then its own branch. */
export function TreeGuides({ row: { level, lines, last } }: { row: TreeRow }) {
  const columns = Math.min(level - 1, deepestIndent)
  return (
    <>
      {Array.from({ length: columns }, (_column, column) => {
        const own = column === columns - 1
        const kind = own ? (last ? ' elbow' : ' tee') : lines & (1 << column) ? ' line' : ''
        return <i className={`g${kind}`} key={column} />
      })}
    </>
  )
}
