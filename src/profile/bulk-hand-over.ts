/** A profile somebody ticked in a list, named by what the gateway gave it: nothing of the customer. */
export interface PickedProfile {
  profileGuid: string
  container: number
}

let picked: readonly PickedProfile[] = []

/** What was ticked in a list, for the bulk screen. In memory only: a reload of the bulk screen starts empty. */
export function handOverToBulk(profiles: readonly PickedProfile[]): void {
  picked = profiles
}

/** Leaves what was handed over in place, because a screen may be rendered twice; the next hand-over replaces it. */
export function handedOverToBulk(): readonly PickedProfile[] {
  return picked
}

/** After the bulk screen has taken it over, so that opening the screen anew starts empty. */
export function clearBulkHandOver(): void {
  picked = []
}
