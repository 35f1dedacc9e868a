import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form'
import { codeOf, sentenceOf, type Refused, type Unknown } from './outcome.ts'

/** The sentence for a form's foot about a change that was not done, or whose fate is not known. */
export function submitError(outcome: Refused | Unknown): string {
  if (outcome.kind === 'unknown') {
    return `${sentenceOf(outcome)} It is not known whether the change was made; what you see behind this dialog was read again. Request ${outcome.requestId}.`
  }
  if (outcome.refusal.status === 401) {
    return 'Your session has ended. Sign in again in another tab, then send this once more: nothing you typed is lost.'
  }
  if (outcome.refusal.code === 'stale-version') {
    return 'Somebody changed this meanwhile. What is stored now was read again behind this dialog: look at it, then save once more if you still want to.'
  }
  return outcome.refusal.sentence
}

/**
 * Puts a refusal on the fields to blame, or on the form when it names none; returns whether a field was named.
 * `names` are the form's fields; a pointer such as `/name` or `/customerData/firstName` is matched by its end.
 */
export function putRefusal<Values extends FieldValues>(
  outcome: Refused | Unknown,
  names: readonly FieldPath<Values>[],
  setError: UseFormSetError<Values>,
): boolean {
  const blamed = outcome.kind === 'refused' ? blamedFields(outcome) : []
  let named = false
  for (const { pointer, detail } of blamed) {
    const path = pointer.replace(/^\//, '').replaceAll('/', '.')
    const name = names.find((one) => path === one) ?? names.find((one) => path.endsWith(`.${one}`))
    if (name === undefined) continue
    setError(
      name,
      { type: outcome.kind === 'refused' ? codeOf(outcome) : 'unknown', message: detail },
      { shouldFocus: !named },
    )
    named = true
  }
  if (!named) setError('root', { type: codeOf(outcome), message: submitError(outcome) })
  return named
}

function blamedFields({ refusal }: Refused): { pointer: string; detail: string }[] {
  const { fields, pointer, sentence } = refusal
  return fields.length > 0 || pointer === undefined ? fields : [{ pointer, detail: sentence }]
}
