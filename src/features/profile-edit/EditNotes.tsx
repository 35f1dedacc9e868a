import { useState } from 'react'
import { sentenceOf } from '@/api/outcome.ts'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { fieldWords } from './customer-form.ts'
import type { Finding } from './edit-findings.ts'
import type { EditDoubt } from './use-profile-edit.ts'

/** Somebody else saved something: the form follows, and what was entered stays. */
export function MovedNote({ followed, notSaved }: { followed: readonly string[]; notSaved: boolean }) {
  if (followed.length === 0 && !notSaved) return null
  return (
    <Callout hue="warning" live title="Somebody changed this profile meanwhile.">
      {followed.length > 0 && `Shown as stored now: ${fieldWords(followed)}. `}
      {notSaved && 'Nothing was saved so far; what you entered is kept. Look at it, then save once more.'}
    </Callout>
  )
}

const words: Record<Finding['is'], string> = {
  saved: 'Saved',
  'not-saved': 'Not saved so far',
  hidden: 'Cannot be told, because it is masked for you',
}

function FindingList({ findings }: { findings: readonly Finding[] }) {
  const groups = (['saved', 'not-saved', 'hidden'] as const)
    .map((is) => ({ is, names: findings.filter((one) => one.is === is).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0)
  return (
    <ul className="plain-list">
      {groups.map(({ is, names }) => (
        <li key={is}>
          <b>{words[is]}:</b> {fieldWords(names)}
        </li>
      ))}
    </ul>
  )
}

/** The answer to a save was lost: what is stored now, field by field (I25). */
export function DoubtNote({ doubt, onLook }: { doubt: EditDoubt; onLook: () => unknown }) {
  const { outcome, findings } = doubt
  const [reading, setReading] = useState(false)
  const look = async () => {
    setReading(true)
    await onLook()
    setReading(false)
  }
  const isSaved = findings?.every(({ is }) => is === 'saved') === true
  return (
    <Callout
      hue="unknown"
      live
      title={
        findings === null
          ? 'It is not known whether this was saved.'
          : isSaved
            ? 'It is saved.'
            : 'The answer was lost, so it was looked up.'
      }
      action={
        findings === null ? (
          <Button size="sm" icon="refresh" busy={reading} onClick={() => void look()}>
            Read the profile now
          </Button>
        ) : undefined
      }
    >
      {findings === null ? (
        <>{sentenceOf(outcome)} What is stored could not be read either. What you entered stays here.</>
      ) : isSaved ? (
        <>The answer was lost, so the profile was read again: everything you entered is stored.</>
      ) : (
        <>
          <FindingList findings={findings} />
          What is not saved stays here; saving again sends it once more.
        </>
      )}
      <p className="small mt-1">Request {outcome.requestId}</p>
    </Callout>
  )
}
