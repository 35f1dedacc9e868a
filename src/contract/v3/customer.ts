import { anyKeys, optionalText, wireMap } from '@/contract/tolerant.ts'
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

/** How many characters each text of customer data may have in a request (GF 2.4). */
export const customerLimits = {
  firstName: 50,
  lastName: 50,
  billingAddress1: 50,
  billingAddress2: 50,
  billingCity: 50,
  billingPostcode: 16,
  billingState: 30,
  billingPhone: 20,
  company: 50,
  email: 255,
  ipAddress: 50,
  nationalId: 14,
} as const

/** What a request may hold of extra data; the limits are those of transactions (DEBIT). */
export const extraDataLimits = { entries: 64, key: 64, value: 8192 } as const

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
  z.maxLength(customerLimits.ipAddress, { error: 'At most 50 characters.' }),
  z.refine((value: string) => value === '' || isIpAddress(value), { error: 'An IPv4 or IPv6 address.' }),
)

function isIpAddress(value: string): boolean {
  return z.safeParse(z.ipv4(), value).success || z.safeParse(z.ipv6(), value).success
}

const extraDataKey = z
  .string()
  .check(z.minLength(1), atMost(extraDataLimits.key), z.meta({ maxLength: extraDataLimits.key }))
const extraDataValue = z.string().check(atMost(extraDataLimits.value), z.meta({ maxLength: extraDataLimits.value }))

/** Customer data as it may be sent: the documented limits of updateProfile, exactly (GF 2.4); extra data as transactions limit it (DEBIT). */
export const CustomerData = z.strictObject({
  firstName: z
    .string()
    .check(
      z.minLength(1, { error: 'The gateway needs a first name.' }),
      atMost(customerLimits.firstName),
      z.meta({ maxLength: customerLimits.firstName }),
    ),
  lastName: text(customerLimits.lastName),
  birthDate: z.optional(z.nullable(fullDate)),
  gender: z.optional(z.nullable(genderCode)),
  billingAddress1: text(customerLimits.billingAddress1),
  billingAddress2: text(customerLimits.billingAddress2),
  billingCity: text(customerLimits.billingCity),
  billingPostcode: text(customerLimits.billingPostcode),
  billingState: text(customerLimits.billingState),
  billingCountry: z.optional(z.nullable(countryCode)),
  billingPhone: text(customerLimits.billingPhone),
  company: text(customerLimits.company),
  email: text(customerLimits.email),
  ipAddress: z.optional(z.nullable(ipAddress)),
  nationalId: text(customerLimits.nationalId),
  extraData: z.optional(
    z.nullable(
      anyKeys(
        z.record(extraDataKey, extraDataValue).check(
          z.refine((map: Record<string, string>) => Object.keys(map).length <= extraDataLimits.entries, {
            error: 'At most 64 entries.',
          }),
          z.meta({ maxProperties: extraDataLimits.entries }),
        ),
      ),
    ),
  ),
})
export type CustomerData = z.output<typeof CustomerData>
