import { useNavigate } from 'react-router'
import { usePermission } from '@/api/session.ts'
import type { MaskableField } from '@/contract/console/personal-data.ts'
import { paths } from '@/paths.ts'
import { wordsOf, type CustomerField } from '@/profile/customer-fields.ts'
import { useProfile, useProfileAddress } from '@/profile/use-profile.ts'
import { Button } from '@/ui/Button.tsx'
import { CopyButton } from '@/ui/CopyButton.tsx'
import { Definition } from '@/ui/Definition.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { nothingToAddress } from './profile-acts.ts'
import type { Revealed } from './use-revealed.ts'

function Stored({ field }: { field: CustomerField }) {
  const { value, breach } = field
  if (value === '') return <span className="sec">not set</span>
  return (
    <>
      <bdi>{value}</bdi>
      {breach !== undefined && (
        <span className="breach" title="It stays as it is until this field is changed.">
          <StateWord hue="warning" icon="warning">
            Breaks today’s limit
          </StateWord>
          <span className="small">{breach}</span>
        </span>
      )}
    </>
  )
}

/** A field as it is stored, to be copied. */
export function CustomerFieldRow({ field }: { field: CustomerField }) {
  const { label, value, copy } = field
  return (
    <Definition label={label} end={value === '' ? undefined : <CopyButton value={copy} what={label} />}>
      <Stored field={field} />
    </Definition>
  )
}

/** A field that is told as dots, and what it takes to see it. One button in both states, so that the focus finds it again. */
export function MaskedFieldRow(props: { field: CustomerField; name: MaskableField; revealed: Revealed }) {
  const { field, name, revealed } = props
  const { tenant, container, profileGuid } = useProfileAddress()
  const incomplete = nothingToAddress(useProfile().data)
  const mayReveal = usePermission('profile.personal-data.reveal') ?? incomplete
  const navigate = useNavigate()
  const shown = revealed.shown?.field === name ? revealed.shown.value : null
  return (
    <Definition
      label={field.label}
      end={
        <span className="row">
          {shown !== null && <CopyButton value={shown} what={field.label} />}
          <Button
            variant="text"
            size="sm"
            icon={shown === null ? 'eye' : 'eye-off'}
            className="flush-end"
            aria-label={shown === null ? `Reveal ${field.label}…` : `Hide ${field.label}`}
            disabledReason={mayReveal}
            onClick={() => {
              if (shown !== null) revealed.hide()
              else void navigate(paths.revealField(tenant, container, profileGuid, name))
            }}
          >
            {shown === null ? 'Reveal…' : 'Hide'}
          </Button>
        </span>
      }
    >
      {shown === null ? (
        <span className="mask">
          {field.value}
          <span className="vh"> (masked)</span>
        </span>
      ) : (
        <>
          <bdi>{wordsOf(name, shown)}</bdi>
          <span className="small block">Hidden again after a minute, or when you leave this page.</span>
        </>
      )}
    </Definition>
  )
}
