import { Observable } from './observable.ts'

type Message = 'changed' | 'noted' | 'restarted'

/** What the tabs of this origin tell each other about the gateway's state; each value counts what was heard. */
export class Tabs {
  /** Another tab has stored a change. */
  readonly changed = new Observable(0)
  /** Another tab has written a note. */
  readonly noted = new Observable(0)
  /** Some tab, perhaps this one, has begun a story: whatever is on the screen is gone. */
  readonly restarted = new Observable(0)
  private readonly channel: BroadcastChannel | null

  constructor(name: string) {
    this.channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null
    this.channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => this.hear(data))
  }

  tell(message: Message): void {
    this.channel?.postMessage(message)
    if (message === 'restarted') this.hear(message)
  }

  close(): void {
    this.channel?.close()
  }

  private hear(message: Message): void {
    this[message].set(this[message].get() + 1)
  }
}
