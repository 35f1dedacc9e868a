import { join } from 'node:path'
import { preview } from 'vite'

const root = join(import.meta.dirname, '../../..')

interface ServedBuild {
  url: string
  /** Ends the server and every open connection, as when the machine goes off the network. */
  stop: () => Promise<void>
}

/** Serves a finished build from this process, for tests that take the server away; `port` as in an earlier one, or a free one. */
export async function serveBuild(mode: 'demo' | 'production', port = 0): Promise<ServedBuild> {
  const server = await preview({
    root,
    configFile: join(root, 'vite.config.ts'),
    mode,
    logLevel: 'error',
    preview: { port, strictPort: port !== 0 },
  })
  const address = server.httpServer.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://localhost:${actual}`,
    stop: () =>
      new Promise((done) => {
        server.httpServer.close(() => done())
        if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections()
      }),
  }
}
