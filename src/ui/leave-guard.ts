let free = false

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
