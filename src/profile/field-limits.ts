import { CustomerData } from '@/contract/v3/customer.ts'
import { z } from '@/contract/zod.ts'

const limits = CustomerData.shape

/** The sentence about a stored value that could not be sent today; undefined where nothing is stored or it is fine. */
export function brokenLimit(name: string, value: string): string | undefined {
  if (value === '' || !Object.hasOwn(limits, name)) return undefined
  const read = z.safeParse(limits[name as keyof typeof limits], value)
  return read.success ? undefined : read.error.issues[0]?.message
}

/** The same for one entry of extra data, whose key is limited as well. */
export function brokenExtra(key: string, value: string): string | undefined {
  const read = z.safeParse(limits.extraData, Object.fromEntries([[key, value]]))
  if (read.success) return undefined
  return read.error.issues[0]?.code === 'invalid_key' ? 'The name is too long.' : read.error.issues[0]?.message
}
