import type { RunItem } from '@/api/bulk-runs.ts'
import type { RunWorld } from './run-world.ts'

const together = 20

/** The profiles a run deleted, told a few together as they go, so that no list keeps them until the run comes to rest. */
export class GoneProfiles {
  private readonly onGone: RunWorld['onGone']
  private noted: RunItem[] = []
  private telling: Promise<void> = Promise.resolve()

  constructor(onGone: RunWorld['onGone']) {
    this.onGone = onGone
  }

  note(item: RunItem): void {
    this.noted.push(item)
    if (this.noted.length >= together) void this.flush()
  }

  /** Resolves when all that were noted so far are told. */
  flush(): Promise<void> {
    this.telling = this.telling.then(async () => {
      const batch = this.noted
      this.noted = []
      if (batch.length > 0) await this.onGone(batch)
    })
    return this.telling
  }
}
