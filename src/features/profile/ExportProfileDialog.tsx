import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { submitError } from '@/api/form-refusal.ts'
import { sentenceOf } from '@/api/outcome.ts'
import { useExportProfile } from '@/api/profiles.ts'
import { usePermission } from '@/api/session.ts'
import { ExportProfileBody, type DataSubjectExport } from '@/contract/console/personal-data.ts'
import { z } from '@/contract/zod.ts'
import { paths } from '@/paths.ts'
import { GoneNote } from '@/profile/GoneNote.tsx'
import { useGoneReason } from '@/profile/gone-profile.ts'
import { useProfile, useProfileAddress, useProfileContainer } from '@/profile/use-profile.ts'
import { announce } from '@/ui/announcer.ts'
import { downloadText } from '@/ui/download.ts'
import { TextField } from '@/ui/fields.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { nothingToAddress } from './profile-acts.ts'
import { ProfileExported } from './ProfileExported.tsx'
import { countsOf, fileNameOf, type ExportCounts } from './profile-export.ts'

const schema = z.strictObject({ reason: ExportProfileBody.shape.reason })

function handOver(answer: DataSubjectExport): void {
  downloadText(fileNameOf(answer), 'application/json', `${JSON.stringify(answer, null, 2)}\n`)
}

/** Hands out what is kept of a person in this container, for that person. */
export function ExportProfileDialog() {
  const { tenant, container: id, profileGuid: asked } = useProfileAddress()
  const container = useProfileContainer()
  const { data: profile } = useProfile()
  const profileGuid = profile.profileGuid ?? asked
  const { run } = useExportProfile()
  const close = useDialogRoute(paths.profileData(tenant, id, asked))
  const gone = useGoneReason()
  const show = usePermission('frontend.customer-profiles.show')
  const unmasked = usePermission('profile.personal-data.show')
  const transactions = usePermission('frontend.customer-profiles.transactions')
  const [counts, setCounts] = useState<ExportCounts | null>(null)
  const { control, handleSubmit, formState, setError } = useForm<z.output<typeof schema>>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: { reason: '' },
  })

  const send = handleSubmit(async ({ reason }) => {
    const outcome = await run({ params: { id: String(id) }, body: { profileGuid, reason } })
    const fail = (message: string) => setError('root', { message })
    if (outcome.kind === 'unknown') {
      return fail(
        `${sentenceOf(outcome)} No file was made; the export may have been recorded all the same. Request ${outcome.requestId}.`,
      )
    }
    if (outcome.kind === 'refused') return fail(submitError(outcome))
    const { export: answer } = outcome.data
    if (answer === null) return fail('There is no such profile any more, so there is nothing to export.')
    handOver(answer)
    // The file has it now: only how much it was is kept.
    setCounts(countsOf(answer))
    announce('Exported')
  })

  if (counts) return <ProfileExported counts={counts} onClose={() => close()} />
  return (
    <FormDialog
      title="Export for the data subject"
      description="One JSON file with everything kept of this person in this container, for that person (GDPR articles 15 and 20)."
      submitLabel="Export and download"
      submitIcon="download"
      submitDisabledReason={gone ?? show ?? unmasked ?? transactions ?? nothingToAddress(profile)}
      onSubmit={send}
      onClose={close}
      dirty={formState.isDirty}
      busy={formState.isSubmitting}
      error={formState.errors.root?.message}
    >
      <GoneNote />
      <div>
        <p>The file holds:</p>
        <ul className="plain-list">
          <li>customer data and extra data, unmasked</li>
          <li>payment instruments, with no more of a card than its first six and last four digits</li>
          <li>transactions made for the profile</li>
          <li>what was done with the profile and when, without who did it</li>
        </ul>
        <p className="sec">
          It holds nothing of container {id} {container.name} that is not this person’s, and nothing of other
          containers.
        </p>
      </div>
      <TextField
        control={control}
        name="reason"
        label="Reason"
        hint="4 to 200 characters, recorded in the activity. No personal data here."
        placeholder="Access request, ticket 88213"
        maxLength={200}
        autoComplete="off"
      />
    </FormDialog>
  )
}
