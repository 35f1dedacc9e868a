let free = false
const unsaved = new Set<symbol>()

/** Runs a navigation that was decided already: what guards unsaved work lets it pass. */
export function leaveFreely(run: () => void): void {
  free = true
  run()
}

/** Whether the navigation that is being asked about was decided already; true once per decision. */
export function takeFreePass(): boolean {
  const had = free
  free = false
  return had
}

/** Tells that something typed would be lost; answers with the function that ends that. */
export function noteUnsavedWork(): () => void {
  const work = Symbol('unsaved work')
  unsaved.add(work)
  return () => void unsaved.delete(work)
}

/** Whether something typed would be lost by leaving now. */
export function hasUnsavedWork(): boolean {
  return unsaved.size > 0
}

const running = new Map<symbol, string>()

/** Tells that work goes on which should be paused before signing out, in a sentence that says so; answers with the function that ends that. */
export function noteRunningWork(sentence: string): () => void {
  const work = Symbol('running work')
  running.set(work, sentence)
  return () => void running.delete(work)
}

/** What to do before signing out, or null. */
export function runningWork(): string | null {
  return [...running.values()].at(0) ?? null
}
