/** What a deployment says about itself in /config.json, so that one build serves all (README, "Pointing it at a real gateway"). */
export interface Config {
  /** Prefix of the gateway's paths on this origin, such as `/gw`; the page's policy and its cookie reach no other. Empty means none. */
  gateway: string
  /** Shown beside the name of the app, for example "Staging"; empty shows nothing. */
  environment: string
}

const patienceMs = 3000
const prefix = /^(\/[\w.~-]+)+$/

let config: Config = { gateway: '', environment: '' }

/** Reads /config.json once at start. A missing, late or broken file means the defaults: the gateway on this origin. */
export async function loadConfig(): Promise<void> {
  try {
    const response = await fetch('/config.json', { cache: 'no-cache', signal: AbortSignal.timeout(patienceMs) })
    const read: unknown = response.ok ? await response.json() : {}
    const texts = typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
    const text = (name: string) => (typeof texts[name] === 'string' ? texts[name] : '')
    const gateway = text('gateway').replace(/\/+$/, '')
    config = { gateway: prefix.test(gateway) ? gateway : '', environment: text('environment') }
  } catch {
    // The defaults stand; a gateway that cannot be reached is told by the first call.
  }
}

export function currentConfig(): Config {
  return config
}
