import { join } from 'node:path'
import { createServer } from 'vite'

const root = join(import.meta.dirname, '..')

/**
 * Imports a TypeScript module of the project: Node 20 cannot, Vite can, aliases included.
 * `close` when the program is done; until then the module may import more, lazily.
 */
export async function load(path) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    cacheDir: 'node_modules/.cache/load',
    resolve: { tsconfigPaths: true },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  const module = await server.ssrLoadModule(join(root, path))
  return { module, close: () => server.close() }
}
