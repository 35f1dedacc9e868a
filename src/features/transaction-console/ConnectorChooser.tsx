import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { useController, type Control } from 'react-hook-form'
import { connectorQuery, firstConnectorsQuery } from '@/api/connectors.ts'
import { ReadFailed } from '@/api/outcome.ts'
import { Button } from '@/ui/Button.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { Failed } from '@/ui/States.tsx'
import { useSettled } from '@/ui/use-settled.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { ConnectorCard } from './ConnectorCard.tsx'
import { ConnectorList } from './ConnectorList.tsx'
import type { SendValues } from './send-form.ts'

const drawn = 60

/** The merchant's connector or meta-connector that is called, found by any of their names. */
export function ConnectorChooser({ control }: { control: Control<SendValues> }) {
  const { field, fieldState } = useController({ control, name: 'connector' })
  const tenant = useTenantInView()
  const [open, setOpen] = useState(field.value === null)
  const [text, setText] = useState('')
  const wanted = useSettled(text.trim())
  const takesFocus = useRef(false)
  const listed = useQuery({
    ...firstConnectorsQuery(tenant, wanted === '' ? {} : { text: wanted }, drawn),
    placeholderData: keepPreviousData,
    enabled: open,
  })
  const chosen = useQuery({ ...connectorQuery(field.value ?? ''), enabled: field.value !== null })
  const failure = [listed.error, chosen.error].find((error) => error instanceof ReadFailed)

  /** The list has gone: the focus stays where the choice can be changed. */
  const focusOnce = useCallback((button: HTMLButtonElement | null) => {
    if (!button || !takesFocus.current) return
    takesFocus.current = false
    button.focus()
  }, [])

  if (failure) {
    return (
      <Failed
        title="The connectors could not be read"
        sentence={failure.message}
        code={failure.code}
        requestId={failure.requestId}
        onRetry={() => void (listed.error ? listed.refetch() : chosen.refetch())}
        action={<Button onClick={() => field.onChange(null)}>Choose another</Button>}
      />
    )
  }
  if (!open && field.value !== null) {
    return (
      <ConnectorCard
        connector={chosen.data ?? listed.data?.items.find(({ guid }) => guid === field.value)}
        end={
          <Button ref={focusOnce} size="sm" onClick={() => setOpen(true)}>
            Change<span className="vh"> connector</span>
          </Button>
        }
      />
    )
  }
  return (
    <div className="stack-s">
      <ConnectorList
        text={text}
        onType={setText}
        listed={listed.data}
        chosen={field.value}
        inputRef={field.ref}
        onChoose={(guid) => {
          field.onChange(guid)
          setOpen(false)
          takesFocus.current = true
        }}
      />
      {fieldState.error && (
        <p className="field-error">
          <Icon name="warning" size="s" />
          <span>{fieldState.error.message}</span>
        </p>
      )}
    </div>
  )
}
