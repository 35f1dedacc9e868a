import { toNestErrors } from '@hookform/resolvers'
import type { FieldError, Resolver } from 'react-hook-form'
import { faultsOf } from './customer-changes.ts'
import type { EditValues, Stored } from './customer-form.ts'

/** Checks by the contract's request schema what would be sent, and nothing else. */
export function editResolver(stored: Stored): Resolver<EditValues> {
  return (values, _context, options) => {
    const faults = faultsOf(stored, values)
    if (faults.size === 0) return { values, errors: {} }
    const errors = Object.fromEntries(
      [...faults].map(([path, message]): [string, FieldError] => [path, { type: 'invalid', message }]),
    )
    return { values: {}, errors: toNestErrors<EditValues>(errors, options) }
  }
}
