import type { Database } from './storage-database.ts'
import type { Tabs } from './tabs.ts'

/** Small texts that all tabs share, in memory where they cannot be kept. Read once, and again when another tab says that it wrote one. */
export class Notes {
  private readonly known = new Map<string, string>()
  private readonly tabs: Tabs
  private readonly database: () => Database | null
  private readonly degrade: (error: unknown) => void

  constructor(tabs: Tabs, database: () => Database | null, degrade: (error: unknown) => void) {
    this.tabs = tabs
    this.database = database
    this.degrade = degrade
    tabs.noted.subscribe(() => {
      if (database()) this.known.clear()
    })
  }

  /** Empty where there is none. */
  async read(key: string): Promise<string> {
    const known = this.known.get(key)
    const database = this.database()
    if (known !== undefined || !database) return known ?? ''
    const heard = this.tabs.noted.get()
    try {
      const stored: unknown = await database.get('meta', `note:${key}`)
      const text = typeof stored === 'string' ? stored : ''
      // What was written meanwhile, here or by another tab, is newer.
      if (!this.known.has(key) && heard === this.tabs.noted.get()) this.known.set(key, text)
      return this.known.get(key) ?? text
    } catch (error) {
      this.degrade(error)
      return ''
    }
  }

  async write(key: string, text: string): Promise<void> {
    this.known.set(key, text)
    try {
      await this.database()?.put('meta', text, `note:${key}`)
      this.tabs.tell('noted')
    } catch (error) {
      this.degrade(error)
    }
  }

  /** The stored ones went with the story they belonged to. */
  forget(): void {
    this.known.clear()
  }
}
