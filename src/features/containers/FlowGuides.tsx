import { deepestIndent, type TreeRow } from '@/ui/tree-rows.ts'

/**
 * The guide lines of a row drawn as the container on its way down: whole where it flows, dashed from the level where it is cut.
 * A line hangs from the tenant above it, its end belongs to the row itself.
 */
export function FlowGuides({ row: { level, lines, last }, cutFrom }: { row: TreeRow; cutFrom: number }) {
  const columns = Math.min(level - 1, deepestIndent)
  return (
    <>
      {Array.from({ length: columns }, (_column, column) => {
        const own = column === columns - 1
        const kind = own ? (last ? ' elbow' : ' tee') : lines & (1 << column) ? ' line' : ''
        const trunk = (own ? level - 1 : column + 1) >= cutFrom ? ' dry' : ''
        const end = own && level >= cutFrom ? (cutFrom === 0 ? ' idle' : ' cut') : ''
        return <i className={`g${kind}${trunk}${end}`} key={column} />
      })}
    </>
  )
}
