import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { putRefusal } from '@/api/form-refusal.ts'
import type { Unknown } from '@/api/outcome.ts'
import { readProfileAgain, useUpdateProfile, type ProfileRead } from '@/api/profiles.ts'
import type { UpdateProfileAnswer } from '@/contract/v3/profiles.ts'
import type { ConflictField } from '@/planning/Conflict.tsx'
import { useProfile, useProfileAddress } from '@/profile/use-profile.ts'
import { changedNames, customerDataOf, differingNames, sameValue, wantedValue } from './customer-changes.ts'
import {
  fieldLabels,
  fieldNames,
  firstValue,
  firstValues,
  isMasked,
  shownValue,
  storedOf,
  type EditValues,
  type FieldName,
} from './customer-form.ts'
import { findingsIn, storedValue, type Finding, type Sent } from './edit-findings.ts'
import { editResolver } from './edit-resolver.ts'
import { savedWords } from './saved-words.ts'

/** The answer was lost; `findings` is null while what is stored could not be read. */
export interface EditDoubt {
  outcome: Unknown
  findings: readonly Finding[] | null
}

/**
 * The edit of one profile, made on the version the form was opened on. What somebody else saved since is told field by field; what
 * became of a save whose answer was lost is read, never sent again by itself. Nothing that was typed is lost.
 */
export function useProfileEdit(onSaved: (answer: UpdateProfileAnswer) => void) {
  const client = useQueryClient()
  const { container, profileGuid } = useProfileAddress()
  const now = useProfile()
  const [base, setBase] = useState<ProfileRead>(now)
  const stored = storedOf(base.data)
  const form = useForm<EditValues>({
    resolver: editResolver(stored),
    // Told on leaving a field, an error would move the button away from under the pointer that is pressing it.
    mode: 'onSubmit',
    defaultValues: firstValues(stored),
  })
  const { control, handleSubmit, setError, setValue, formState } = form
  const values = useWatch({ control }) as EditValues
  const { run } = useUpdateProfile()
  const [followed, setFollowed] = useState<readonly FieldName[]>([])
  const [notSaved, setNotSaved] = useState(false)
  const [unread, setUnread] = useState(false)
  const [doubt, setDoubt] = useState<EditDoubt | null>(null)
  const [last, setLast] = useState<Sent | null>(null)
  const [saved, setSaved] = useState(false)

  const mine = changedNames(stored, values)
  const storedNow = storedOf(now.data)
  const moved = now.etag !== base.etag && !formState.isSubmitting && !saved
  const theirs = moved ? differingNames(stored, storedNow) : []
  const open = moved
    ? mine.filter((name) =>
        // Behind its mask it may have been changed as well.
        isMasked(storedNow, name)
          ? true
          : theirs.includes(name) && !sameValue(wantedValue(stored, values, name), storedValue(storedNow, name)),
      )
    : []

  const standOn = (version: ProfileRead) => {
    const different = differingNames(stored, storedOf(version.data))
    setFollowed(different.filter((name) => !mine.includes(name)))
    setBase(version)
  }
  if (moved && open.length === 0) standOn(now)
  // What this person left alone is shown as it is now.
  useEffect(() => {
    for (const name of followed) setValue(name, firstValue(storedOf(base.data), name))
  }, [followed, base, setValue])

  const clearUp = async (outcome: Unknown, sent: Sent) => {
    const current = await readProfileAgain(client, container, profileGuid)
    // The dialog says that the profile is gone.
    if (current?.data.profileExists === false) return
    if (current) standOn(current)
    setDoubt({ outcome, findings: current && findingsIn(sent, current) })
  }
  const send = handleSubmit(async (typed) => {
    setDoubt(null)
    setNotSaved(false)
    setUnread(false)
    setFollowed([])
    const reason = typed.reason.trim()
    const names = changedNames(stored, typed)
    const sent: Sent = { values: names.map((name) => [name, wantedValue(stored, typed, name)]), etag: base.etag }
    setLast(sent)
    const body = {
      profileGuid: base.data.profileGuid ?? profileGuid,
      customerData: customerDataOf(stored, typed),
      ...(reason === '' ? {} : { reason }),
    }
    const outcome = await run({ params: { id: String(container) }, body, ifMatch: base.etag ?? '*' })
    if (outcome.kind === 'done' && outcome.data.profileExists === false) {
      return setError('root', { message: savedWords(outcome.data) })
    }
    if (outcome.kind === 'done') {
      setSaved(true)
      return onSaved(outcome.data)
    }
    if (outcome.kind === 'unknown') return clearUp(outcome, sent)
    if (outcome.refusal.code !== 'stale-version') return void putRefusal(outcome, [...fieldNames, 'reason'], setError)
    const current = await readProfileAgain(client, container, profileGuid)
    if (current?.data.profileExists === false) return
    if (current) setNotSaved(true)
    else setUnread(true)
  })

  const conflicts: ConflictField[] = (open.length === 0 ? [] : [...new Set([...open, ...theirs])]).map((name) => ({
    label: fieldLabels[name],
    base: shownValue(storedValue(stored, name)),
    theirs: shownValue(storedValue(storedNow, name)),
    mine: shownValue(mine.includes(name) ? wantedValue(stored, values, name) : storedValue(storedNow, name)),
  }))
  return {
    form,
    stored,
    mine,
    conflicts,
    keepMine: () => standOn(now),
    takeTheirs: (label: string) => {
      const name = fieldNames.find((one) => fieldLabels[one] === label)
      if (name !== undefined) setValue(name, firstValue(storedNow, name), { shouldValidate: true })
    },
    /** Fields this person left alone, changed by somebody else since. */
    followed,
    /** The save came too late for the version it was made on. */
    notSaved,
    unread,
    doubt,
    lookAgain: () => doubt && last && clearUp(doubt.outcome, last),
    inPlace: doubt?.findings?.every(({ is }) => is === 'saved') === true && mine.length === 0,
    send,
  }
}
