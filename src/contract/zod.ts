import * as z from 'zod/mini'

// Without this zod probes `Function('')`, which a strict CSP reports as an eval.
z.config({ ...z.locales.en(), jitless: true })

export { z }
