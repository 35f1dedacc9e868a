import { optionalText, wireMap } from '@/contract/tolerant.ts'
import { z } from '@/contract/zod.ts'

/** Customer data of a profile as the gateway answers it: 16 documented fields, the merchant's identification, and whatever comes later (GF 2.3.2). */
export const Customer = z.looseObject({
  identification: optionalText,
  firstName: optionalText,
  lastName: optionalText,
  birthDate: optionalText,
  gender: optionalText,
  billingAddress1: optionalText,
  billingAddress2: optionalText,
  billingCity: optionalText,
  billingPostcode: optionalText,
  billingState: optionalText,
  billingCountry: optionalText,
  billingPhone: optionalText,
  company: optionalText,
  email: optionalText,
  ipAddress: optionalText,
  nationalId: optionalText,
  extraData: wireMap,
})
export type Customer = z.output<typeof Customer>

/** Counts characters as people do, so that a limit never cuts a letter that needs two code units. */
function atMost(limit: number) {
  return z.refine<string>((text) => [...text].length <= limit, { error: `At most ${limit} characters.` })
}

/** A documented text field of a request: limited in length; `""` and null clear the stored value [ours, I19]. */
function text(limit: number) {
  return z.optional(z.nullable(z.string().check(atMost(limit), z.meta({ maxLength: limit }))))
}

const countryCode = z.string().check(z.regex(/^([A-Z]{2})?$/, { error: 'Two capital letters, for example AT.' }))
const genderCode = z.string().check(z.regex(/^[MF]?$/, { error: 'M or F.' }))

const fullDate = z
  .string()
  .check(
    z.refine((value: string) => value === '' || isRealDate(value), { error: 'A real day, written as 1970-01-31.' }),
  )

function isRealDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

const ipAddress = z.string().check(
  z.maxLength(50, { error: 'At most 50 characters.' }),
  z.refine((value: string) => value === '' || isIpAddress(value), { error: 'An IPv4 or IPv6 address.' }),
)

function isIpAddress(value: string): boolean {
  return z.safeParse(z.ipv4(), value).success || z.safeParse(z.ipv6(), value).success
}

const extraDataKey = z.string().check(z.minLength(1), atMost(64), z.meta({ maxLength: 64 }))
const extraDataValue = z.string().check(atMost(8192), z.meta({ maxLength: 8192 }))

/** Customer data as it may be sent: the documented limits of updateProfile, exactly (GF 2.4); extra data as transactions limit it (DEBIT). */
export const CustomerData = z.strictObject({
  firstName: z
    .string()
    .check(z.minLength(1, { error: 'The gateway needs a first name.' }), atMost(50), z.meta({ maxLength: 50 })),
  lastName: text(50),
  birthDate: z.optional(z.nullable(fullDate)),
  gender: z.optional(z.nullable(genderCode)),
  billingAddress1: text(50),
  billingAddress2: text(50),
  billingCity: text(50),
  billingPostcode: text(16),
  billingState: text(30),
  billingCountry: z.optional(z.nullable(countryCode)),
  billingPhone: text(20),
  company: text(50),
  email: text(255),
  ipAddress: z.optional(z.nullable(ipAddress)),
  nationalId: text(14),
  extraData: z.optional(
    z.nullable(
      z.record(extraDataKey, extraDataValue).check(
        z.refine((map: Record<string, string>) => Object.keys(map).length <= 64, { error: 'At most 64 entries.' }),
        z.meta({ maxProperties: 64 }),
      ),
    ),
  ),
})
export type CustomerData = z.output<typeof CustomerData>
