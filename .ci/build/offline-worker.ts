import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, sep } from 'node:path'
import { transformWithOxc, type Plugin } from 'vite'

const SOURCE = 'mocks/worker/sw.ts'

/**
 * Emits `/sw.js` of the demo build: the offline shell first, MSW's own script after it.
 *
 * One file, because two workers at one scope evict each other, and because a worker whose bytes hold the
 * list of files is renewed by the browser whenever a file changed.
 */
export function offlineWorker(): Plugin {
  let root = ''
  let publicDir = ''
  return {
    name: 'offline-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root
      publicDir = config.publicDir
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const built = Object.values(bundle).map((output) => ({
          path: `/${output.fileName}`,
          content: output.type === 'chunk' ? output.code : output.source,
        }))
        const copied = publicFiles(publicDir).map((path) => ({ path, content: readFileSync(join(publicDir, path)) }))
        const files = [...built, ...copied].toSorted((a, b) => a.path.localeCompare(b.path))
        const version = createHash('sha256')
        for (const file of files) version.update(file.path).update(file.content)
        const shell = { version: version.digest('hex').slice(0, 16), files: files.map((file) => file.path) }

        const source = readFileSync(join(root, SOURCE), 'utf8')
        const { code } = await transformWithOxc(source, SOURCE, {
          sourcemap: false,
          define: { __APP_SHELL__: JSON.stringify(shell) },
        })
        const msw = readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8')
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: `(() => {\n${code}})()\n${msw}` })
      },
    },
  }
}

function publicFiles(folder: string): string[] {
  if (folder === '') return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
}
