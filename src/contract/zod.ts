import * as z from 'zod/mini'

// Without this zod probes `Function('')`, which a strict CSP reports as an eval (anchors: security headers of index.html).
z.config({ ...z.locales.en(), jitless: true })

export { z }
