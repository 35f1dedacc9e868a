const spanMs = 10_000
const leastMs = 500

/** How quickly a run goes, over its last ten seconds. */
export class Pace {
  private readonly now: () => number
  private begun = 0
  private times: number[] = []

  constructor(now: () => number) {
    this.now = now
  }

  begin(): void {
    this.begun = this.now()
    this.times = []
  }

  count(): void {
    this.times.push(this.now())
  }

  /** Null until it can be told. */
  perSecond(): number | null {
    const now = this.now()
    const since = Math.max(this.begun, now - spanMs)
    const first = this.times.findIndex((time) => time >= since)
    this.times = first < 0 ? [] : this.times.slice(first)
    const passed = now - since
    return this.times.length < 2 || passed < leastMs ? null : (this.times.length * 1000) / passed
  }
}
