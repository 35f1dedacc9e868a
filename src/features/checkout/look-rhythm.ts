const seconds = 1000

/**
 * How long until a payment that waits is looked at once more: often at first, while somebody is likely to be at the bank; not at all when its
 * 30 minutes there are over (decision 46).
 */
export function nextLook(looks: number): number | false {
  if (looks < 10) return 3 * seconds
  if (looks < 25) return 10 * seconds
  return looks < 79 ? 30 * seconds : false
}
