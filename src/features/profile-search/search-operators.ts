import { ProfileGuid } from '@/contract/v3/identification.ts'
import { PaymentToken, TransactionUuid } from '@/contract/v3/profiles.ts'
import { z } from '@/contract/zod.ts'
import { brandKey, brandName } from '@/words/instrument-words.ts'
import { createdRange } from './created-range.ts'

/** A container that can be chosen. */
export interface ContainerChoice {
  id: number
  name: string
}

export type Checked = { value: string } | { problem: string }

interface OperatorMeaning {
  /** What it finds, as one line of a list. */
  words: string
  example: string
  /** Takes a value that was typed: as it is kept, or what is wrong with it. */
  check: (value: string, containers: readonly ContainerChoice[] | null) => Checked
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase()
}

function exactly(schema: z.ZodMiniType<string>, problem: string): OperatorMeaning['check'] {
  return (value) => (z.safeParse(schema, value.trim()).success ? { value: value.trim() } : { problem })
}

function containerNamed(value: string, containers: readonly ContainerChoice[] | null): Checked {
  if (containers === null) return { problem: 'This list is of one container. Search all profiles to choose others.' }
  const byId = containers.find(({ id }) => String(id) === value.trim())
  if (byId) return { value: String(byId.id) }
  const wanted = folded(value)
  const named = containers.filter(({ name }) => folded(name) === wanted)
  const found = named.length > 0 ? named : containers.filter(({ name }) => folded(name).startsWith(wanted))
  const [only, second] = found
  if (!only) return { problem: `No container “${value}” can be used here. Choose one from the list, or type its id.` }
  if (second)
    return { problem: `“${value}” is the name of ${String(found.length)} containers. Choose one, or type its id.` }
  return { value: String(only.id) }
}

const yes = ['yes', 'y', 'true']
const no = ['no', 'n', 'false']

/** Every operator of the search box, in the order in which they are offered. */
export const operators = {
  email: {
    words: 'E-mail; its beginning will do for whoever sees e-mails unmasked',
    example: 'email:m.k@example.com',
    check: (value) => ({ value: value.trim() }),
  },
  name: { words: 'First or last name', example: 'name:"van der"', check: (value) => ({ value: value.trim() }) },
  last4: {
    words: 'Last four digits of a card or IBAN',
    example: 'last4:1111',
    check: (value) =>
      /^\d{4}$/.test(value.trim()) ? { value: value.trim() } : { problem: 'last4: takes exactly four digits.' },
  },
  brand: {
    words: 'Card brand or wallet',
    example: 'brand:visa',
    // However it is spelled, a known brand is sent as the gateway writes it.
    check: (value) => ({ value: brandName(brandKey(value)) === brandKey(value) ? value.trim() : brandKey(value) }),
  },
  container: { words: 'In one container', example: 'container:8', check: containerNamed },
  created: {
    words: 'Before, after or on a day, month or year',
    example: 'created:>2026-11-01',
    check: (value) => {
      const text = value.replace(/\s/gu, '')
      return createdRange(text)
        ? { value: text }
        : { problem: 'created: takes a real day, month or year: 2026-01-31, >2026-01, <=2026.' }
    },
  },
  expired: {
    words: 'Whether a card is past its month',
    example: 'expired:yes',
    check: (value) => {
      if (yes.includes(folded(value))) return { value: 'yes' }
      return no.includes(folded(value)) ? { value: 'no' } : { problem: 'expired: takes yes or no.' }
    },
  },
  // Identifications are never trimmed (I3).
  id: { words: 'Customer identification, whole', example: 'id:hk-0092001', check: (value) => ({ value }) },
  guid: {
    words: 'Profile guid',
    example: 'guid:CP-1234-…',
    check: exactly(ProfileGuid, 'guid: takes a whole profile guid: CP- and six groups of four hexadecimal digits.'),
  },
  token: {
    words: 'Payment token of an instrument',
    example: 'token:pt::b639…',
    check: exactly(PaymentToken, 'token: takes a whole payment token of 24 characters.'),
  },
  tx: {
    words: 'UUID of a registering transaction',
    example: 'tx:4f0c…',
    check: exactly(TransactionUuid, 'tx: takes a transaction UUID of at most 50 characters.'),
  },
} satisfies Record<string, OperatorMeaning>

export type Operator = keyof typeof operators

export const operatorNames = Object.keys(operators) as Operator[]

export function isOperator(name: string): name is Operator {
  return Object.hasOwn(operators, name)
}

export function checkValue(operator: Operator, value: string, containers: readonly ContainerChoice[] | null): Checked {
  if (value.trim() === '')
    return { problem: `Type what to look for after ${operator}: as in ${operators[operator].example}` }
  return operators[operator].check(value, containers)
}
