import { z } from './zod.ts'

/**
 * Readers for the wire's documented contradictions (GF 5). Each accepts exactly the forms seen in the gateway's own documents
 * and nothing more; anything else is a parse error that names its path.
 */

/** A boolean, or the strings "true" and "false" (GF 5, row 1). Never coerced: `Boolean("false")` would be true. */
export const wireBoolean = z.pipe(
  z.union([z.boolean(), z.enum(['true', 'false'])]),
  z.transform((value) => value === true || value === 'true'),
)

/** Text that may be null or absent; both read as undefined. */
export const optionalText = z.pipe(
  z.nullish(z.union([z.string(), z.number()])),
  z.transform((value) => (value === null || value === undefined ? undefined : String(value))),
)

/** A whole number that may be null or absent. An empty string counts as absent. */
export const optionalInteger = z.pipe(
  z.nullish(z.union([z.int(), z.string().check(z.regex(/^\s*(-?\d{1,15})?\s*$/))])),
  z.transform((value) =>
    value === null || value === undefined || String(value).trim() === '' ? undefined : Number(value),
  ),
)

/** A boolean that may be null or absent; both read as undefined. */
export const optionalBoolean = z.pipe(
  z.nullish(z.union([z.boolean(), z.enum(['true', 'false'])])),
  z.transform((value) => (value === null || value === undefined ? undefined : value === true || value === 'true')),
)

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const PROTO = '__proto__'
const stand = '\u0000proto'

function renamed(value: unknown, from: string, to: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, from)) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key === from ? to : key, entry]))
}

/** A map whose keys are the merchant's own words: zod drops a key called `__proto__`, which here is a word like any other. */
export function anyKeys<S extends z.ZodMiniType>(map: S) {
  return z.pipe(
    z.transform((value: z.input<S>) => renamed(value, PROTO, stand)),
    z.pipe(
      map,
      z.transform((value) => renamed(value, stand, PROTO) as z.output<S>),
    ),
  )
}

/** A string map; an empty array counts as an empty map, and values that are not strings are shown as text (GF 5, row 5). */
export const wireMap = z.pipe(
  z.nullish(z.union([anyKeys(z.record(z.string(), z.unknown())), z.array(z.unknown()).check(z.maxLength(0))])),
  z.transform((value): Record<string, string> => {
    if (!value || Array.isArray(value)) return {}
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, asText(entry)]))
  }),
)

function lowerFirst(key: string): string {
  // `APIKey` and `Adapter` are seen in samples where the schema says `apiKey` and `adapter`.
  return key.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]/, (start) => start.toLowerCase())
}

/** Reads an object whose keys may begin with a capital (GF 5, row 22); the schema's own spelling wins when both are there. */
export function tolerantKeys<S extends z.ZodMiniType>(schema: S) {
  return z.pipe(
    z.transform((value: unknown) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
      const entries = Object.entries(value)
      const own = new Set(entries.map(([key]) => key))
      return Object.fromEntries(
        entries.flatMap(([key, entry]) => {
          const lower = lowerFirst(key)
          if (lower === key) return [[key, entry]]
          return own.has(lower) ? [] : [[lower, entry]]
        }),
      )
    }),
    schema,
  )
}
