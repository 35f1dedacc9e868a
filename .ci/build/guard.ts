import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

const FORBIDDEN_MODULE = /^mocks\/|(?:^|\/)node_modules\/(?:msw|@mswjs|@msw|idb)\//
const FORBIDDEN_FILE = /(?:worker[^/]*|(?:^|\/)sw)\.m?js$|\.map$/i
// Seed data that somebody copied instead of importing it.
const PEOPLE_OF_THE_MOCK = ['Mara Brandt', 'Lasse Krog', 'Jonas Weidner', 'Aylin Demir']
const FORBIDDEN_TEXT = ['mockServiceWorker', 'MOCK_ACTIVATE', '[MSW]', 'sourceMappingURL=', ...PEOPLE_OF_THE_MOCK]

/** Fails a production build that would carry any part of the mock gateway: a module, the worker, fixtures or source maps. */
export function guard(): Plugin {
  let root = ''
  let outDir = ''
  let failed = false
  return {
    name: 'guard',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root
      outDir = resolve(root, config.build.outDir)
    },
    generateBundle() {
      const found = [...this.getModuleIds()].filter((id) => FORBIDDEN_MODULE.test(relative(root, id)))
      const chains = found.map((id) => [id, ...importersOf(id, (module) => this.getModuleInfo(module))])
      // The shortest way in is the one to cut.
      const [shortest] = chains.toSorted((a, b) => a.length - b.length)
      if (!shortest) return
      const [module, ...importers] = shortest.map((id) => relative(root, id))
      this.error(
        `A production build must not contain the mock gateway, but ${module} is in it, imported by\n  ${importers.join('\n  ')}`,
      )
    },
    // Files of public/ are copied, not bundled: only the folder itself tells.
    writeBundle() {
      for (const file of filesBelow(outDir)) {
        const reason = reasonToRefuse(file, readFileSync(join(outDir, file), 'utf8'))
        if (reason === undefined) continue
        failed = true
        this.error(`A production build must not contain ${reason}, but ${file} does.`)
      }
    },
    closeBundle() {
      if (failed) rmSync(outDir, { recursive: true, force: true })
    },
  }
}

function reasonToRefuse(file: string, text: string): string | undefined {
  if (FORBIDDEN_FILE.test(file)) return 'a worker script or a source map'
  const found = FORBIDDEN_TEXT.find((forbidden) => text.includes(forbidden))
  return found === undefined ? undefined : `the text "${found}"`
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

function importersOf(id: string, infoOf: (id: string) => Rolldown.ModuleInfo | null): string[] {
  const chain: string[] = []
  const seen = new Set([id])
  for (let at: string | undefined = id; at !== undefined;) {
    const info = infoOf(at)
    at = [...(info?.importers ?? []), ...(info?.dynamicImporters ?? [])].find((importer) => !seen.has(importer))
    if (at === undefined) break
    seen.add(at)
    chain.push(at)
  }
  return chain
}
