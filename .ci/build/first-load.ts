import { relative } from 'node:path'
import type { Rolldown } from 'vite'

/**
 * Puts what the entry and the first screen import (not what they load later) into two files, libraries and app:
 * cut by who shares what, the same code would come in some twenty requests.
 */
export function firstLoadGroups(root: string, sources: readonly string[]): Rolldown.CodeSplittingGroup[] {
  let first: Set<string> | undefined
  const belongs = (id: string, context: Rolldown.ChunkingContext) => {
    first ??= reachable(
      sources.map((source) => `${root}/${source}`),
      context,
    )
    // The entry stays a file that nobody imports: it awaits the mock gateway, whose panel imports parts of the app.
    return first.has(id) && id !== `${root}/${sources[0]}`
  }
  return [
    {
      debugName: 'libraries',
      name: (id, context) => (isLibrary(root, id) && belongs(id, context) ? 'libraries' : null),
    },
    { debugName: 'first', name: (id, context) => (belongs(id, context) ? 'first' : null) },
  ]
}

function isLibrary(root: string, id: string): boolean {
  return !relative(root, id).startsWith('src/')
}

function reachable(from: readonly string[], context: Rolldown.ChunkingContext): Set<string> {
  const found = new Set<string>()
  const open = [...from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}
