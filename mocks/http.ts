import { serve } from 'srvx'
import { challengePage } from './challenge-page.ts'
import { createDb } from './db.ts'
import { createGateway, type Gateway } from './gateway.ts'
import { stories, loadStory } from './stories/stories.ts'
import type { StoryName } from './stories/story.ts'

export interface SandboxOptions {
  /** 0 takes any free port. */
  port: number
  story?: string | undefined
  host?: string
}

export interface Sandbox {
  url: string
  gateway: Gateway
  stop(): Promise<void>
}

function storyNamed(name: string): StoryName {
  const found = Object.values(stories).find((story) => story.name === name)
  if (found) return found.name
  throw new Error(`there is no story ${name}; choose one of ${Object.keys(stories).join(', ')}`)
}

/** Unpredictable, unlike in tests: over a port a session id is worth guessing. */
function random(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 4294967296
}

/** The mock gateway with a story's data on a real port, and the bank's page its redirects lead to; it keeps everything in memory. */
export async function startSandbox({
  port,
  story = 'small-merchant',
  host = '127.0.0.1',
}: SandboxOptions): Promise<Sandbox> {
  const { seed } = await loadStory(storyNamed(story))
  const db = createDb({ now: Date.now, random })
  seed(db)
  const gateway = createGateway({ db })
  const server = serve({
    port,
    hostname: host,
    silent: true,
    gracefulShutdown: false,
    maxRequestBodySize: 4_000_000,
    fetch: async (request) => {
      const { pathname } = new URL(request.url)
      if (pathname.startsWith('/api/')) return gateway.handle(request)
      if (pathname.startsWith('/challenge/')) return challengePage(db, request)
      return new Response('The mock gateway answers /api and /challenge only.\n', { status: 404 })
    },
  })
  await server.ready()
  return {
    url: (server.url ?? `http://${host}:${port}`).replace(/\/$/, ''),
    gateway,
    stop: async () => server.close(true),
  }
}
