import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { containersQuery } from '@/api/containers.ts'
import { Button } from '@/ui/Button.tsx'
import { Field } from '@/ui/Field.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { Section } from '@/ui/Section.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import type { BulkDraft, DraftView } from './bulk-draft.ts'
import { ParseSummary } from './ParseSummary.tsx'
import { mostIdentifiers } from './parse-identifiers.ts'

interface PasteFormProps {
  draft: BulkDraft
  view: DraftView
  onLookUp: () => void
}

/** A file of this size holds ten thousand identifiers many times over. */
const largestFile = 5_000_000

const largePaste = 20_000

/** The field the list is pasted into. It keeps its own text: a megabyte is not rendered with every key. */
export function PasteForm({ draft, view, onLookUp }: PasteFormProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [fileTrouble, setFileTrouble] = useState<string | undefined>()
  const tenant = useTenantInView()
  const containers = useSuspenseQuery(containersQuery(tenant)).data.items
  const count = view.parsed.identifiers.length

  useEffect(() => () => clearTimeout(timer.current), [])
  const typed = () => {
    const text = field.current?.value ?? ''
    draft.type(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => draft.paste(text), text.length > largePaste ? 150 : 40)
  }
  const take = (text: string) => {
    if (field.current) field.current.value = text
    draft.paste(text)
  }
  const readFile = async (file: File | undefined) => {
    if (!file) return
    if (file.size > largestFile) return setFileTrouble('This file is larger than 5 MB. Take the list apart first.')
    setFileTrouble(undefined)
    take(await file.text())
  }
  const lookUp = () => {
    clearTimeout(timer.current)
    if (view.source === 'pasted') draft.paste(draft.typed)
    if (draft.current().parsed.identifiers.length > 0) onLookUp()
  }
  return (
    <Section title="What to look for" first>
      <div className="bulk-form">
        {view.source === 'pasted' ? (
          <Field
            label="Identifiers, one a line or separated by comma, semicolon or tab"
            hint={`Profile guids, customer identifications, e-mails, payment tokens or transaction UUIDs, up to ${formatNumber(mostIdentifiers)}. Card numbers are not sent.`}
            error={fileTrouble}
          >
            {(aria) => (
              <textarea
                {...aria}
                ref={field}
                className="input mono bulk-paste"
                rows={8}
                defaultValue={draft.typed}
                onInput={typed}
                onPaste={(event) => {
                  const text = event.clipboardData.getData('text/plain')
                  // Browsers take seconds to put thousands of lines in one by one.
                  if (text.length < largePaste) return
                  event.preventDefault()
                  const { selectionStart, selectionEnd } = event.currentTarget
                  event.currentTarget.setRangeText(text, selectionStart, selectionEnd, 'end')
                  typed()
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) lookUp()
                }}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => {
                  const [file] = event.dataTransfer.files
                  if (!file) return
                  event.preventDefault()
                  void readFile(file)
                }}
                spellCheck={false}
                autoComplete="off"
                autoCapitalize="off"
                autoCorrect="off"
              />
            )}
          </Field>
        ) : (
          <p className="sec">
            {plural(count, 'profile', 'profiles')} ticked in the list.{' '}
            <Button size="sm" variant="text" onClick={() => draft.backToPasted()}>
              Paste a list instead
            </Button>
          </p>
        )}
        {view.source === 'pasted' && <ParseSummary parsed={view.parsed} />}
        <div className="bulk-go">
          <Field label="Where to look">
            {(aria) => (
              <span className="selectw">
                <select
                  {...aria}
                  className="input"
                  value={view.container ?? ''}
                  onChange={({ target }) => draft.narrowTo(target.value === '' ? null : Number(target.value))}
                >
                  <option value="">All containers you may see here</option>
                  {containers.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {id} {name}
                    </option>
                  ))}
                </select>
                <Icon name="down" />
              </span>
            )}
          </Field>
          <span className="acts">
            {view.source === 'pasted' && (
              <label className="btn file">
                Open a file
                <input
                  type="file"
                  className="vh"
                  accept=".csv,.txt,.tsv,text/plain,text/csv"
                  onChange={({ target }) => {
                    void readFile(target.files?.[0])
                    // The same file may be chosen again after a change.
                    target.value = ''
                  }}
                />
              </label>
            )}
            <Button
              variant="primary"
              icon="search"
              onClick={lookUp}
              disabledReason={count === 0 ? 'Paste at least one identifier first.' : null}
            >
              {count === 0 ? 'Look up' : `Look up ${formatNumber(count)}`}
            </Button>
          </span>
        </div>
      </div>
    </Section>
  )
}
