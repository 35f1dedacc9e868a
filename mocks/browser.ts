import type { Extension } from '@/extension.ts'
import { browserCarrier } from './carrier.ts'
import { CookieJar } from './cookie-jar.ts'
import { createDb } from './db.ts'
import { createGateway } from './gateway.ts'
import { Observable } from './observable.ts'
import { createPanel } from './panel/create-panel.tsx'
import { answerChallenge, challengeOf } from './rules/challenges.ts'
import { startWorker } from './start-worker.ts'
import { GatewayStorage } from './storage.ts'
import { loadStory, stories, storyRevision } from './stories/stories.ts'
import type { StoryName } from './stories/story.ts'
import { Transport } from './transport.ts'

interface MockGateway {
  /** The mock's own parts of the screen. */
  extension: Extension
  /** What the app's client uses in place of `fetch`, so that it is answered even where no service worker runs. */
  transport: typeof fetch
  /** Another tab changed something, or the demo's bank did; answers with the function that ends the subscription. */
  onChange: (listener: () => void) => () => void
  stop: () => Promise<void>
}

const storyNames = Object.keys(stories) as StoryName[]

/** Starts the gateway in this page, with the story and the changes that this browser has stored. */
export async function startMockGateway(): Promise<MockGateway> {
  const db = createDb({ now: () => Date.now(), random: randomNumber })
  const transport = new Transport(async (request) => answer(request))
  const [storage, worker] = await Promise.all([
    GatewayStorage.open({
      db,
      loadStory,
      storyNames,
      storyRevision,
      firstStory: storyOfThisTab() ?? 'small-merchant',
      locks: globalThis.navigator.locks,
    }),
    startWorker(transport.receive, () => {
      transport.viaWorker = false
    }),
  ])
  transport.viaWorker = worker !== null
  const gateway = createGateway({ db, guard: storage, carrier: browserCarrier })
  const jar = new CookieJar(storage.notes)

  async function answer(request: Request): Promise<Response> {
    const asked = new Request(request)
    asked.headers.set(browserCarrier.cookie, await jar.read())
    const response = await gateway.handle(asked)
    const cookie = response.headers.get(browserCarrier.setCookie)
    if (cookie !== null) {
      await jar.take(cookie)
      response.headers.delete(browserCarrier.setCookie)
    }
    return response
  }

  /** Counts what the bank's page did here: no call of the app was made for it, so nobody knows. */
  const answeredHere = new Observable(0)

  function onChange(listener: () => void): () => void {
    const ends = [storage.tabs.changed, answeredHere].map((source) => source.subscribe(listener))
    return () => {
      for (const end of ends) end()
    }
  }

  const stopListening = storage.tabs.restarted.subscribe(() => globalThis.location.replace('/'))
  return {
    extension: createPanel({
      story: stories[storage.story],
      stories: storyNames.map((name) => stories[name]),
      status: storage.status,
      begin: async (story) => {
        rememberStory(story)
        await storage.startOver(story)
      },
      challenge: async (transaction) => storage.read(() => challengeOf(db, transaction)),
      answerChallenge: async (transaction, outcome) => {
        const answered = await storage.write(() => db.transaction(() => answerChallenge(db, transaction, outcome)))
        answeredHere.set(answeredHere.get() + 1)
        return answered
      },
      onChange,
    }),
    transport: transport.fetch,
    onChange,
    stop: async () => {
      stopListening()
      storage.close()
      await worker?.stop()
    },
  }
}

function randomNumber(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return number / 2 ** 32
}

const storyKey = 'mock-story'

/** Where the database is denied, a chosen story would be forgotten on the way to the app's start. */
function rememberStory(story: StoryName): void {
  try {
    sessionStorage.setItem(storyKey, story)
  } catch {
    // Denied as well: the first story it is.
  }
}

function storyOfThisTab(): StoryName | undefined {
  try {
    const remembered = sessionStorage.getItem(storyKey)
    return storyNames.find((name) => name === remembered)
  } catch {
    return undefined
  }
}
