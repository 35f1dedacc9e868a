import '@/ui/styles/profile-edit.css'
import { usePermission } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { Conflict } from '@/planning/Conflict.tsx'
import { InSight } from '@/planning/PlanTrouble.tsx'
import { GoneNote } from '@/profile/GoneNote.tsx'
import { useGoneReason } from '@/profile/gone-profile.ts'
import { shortIdentification } from '@/profile/profile-words.ts'
import { useProfile, useProfileAddress } from '@/profile/use-profile.ts'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { toast } from '@/ui/toast.ts'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { ReasonField } from '@/words/ReasonField.tsx'
import { CustomerFields } from './CustomerFields.tsx'
import { fieldWords, firstNameFault } from './customer-form.ts'
import { DoubtNote, MovedNote } from './EditNotes.tsx'
import { savedWords } from './saved-words.ts'
import { useProfileEdit } from './use-profile-edit.ts'

/** Changes customer data: sends what differs, says what really changed, and overwrites nobody. */
export function EditProfileDialog() {
  const { tenant, container, profileGuid } = useProfileAddress()
  const { customerIdentification } = useProfile().data
  const close = useDialogRoute(paths.profileData(tenant, container, profileGuid))
  const missingRight = usePermission('frontend.customer-profiles.update')
  const gone = useGoneReason()
  const edit = useProfileEdit((answer) => {
    toast(savedWords(answer))
    close()
  })
  const { form, stored, mine, conflicts, doubt, inPlace } = edit
  const { control, formState } = form
  const fault = firstNameFault(stored)
  const isConflict = conflicts.length > 0
  return (
    <FormDialog
      size="wide"
      title={`Edit profile ${shortIdentification({ customerIdentification, profileGuid })}`}
      description="Only what you change is sent. Emptied, a field is cleared."
      submitLabel="Save"
      submitDisabledReason={
        gone ??
        missingRight ??
        (isConflict ? 'Take theirs or keep yours first.' : null) ??
        (doubt?.findings === null ? 'Read the profile first: it may be saved already.' : null) ??
        (mine.length === 0 ? 'Nothing is changed yet.' : null)
      }
      onSubmit={edit.send}
      onClose={close}
      dirty={!inPlace && (mine.length > 0 || formState.dirtyFields.reason === true)}
      busy={formState.isSubmitting}
      error={formState.errors.root?.message ?? (edit.unread ? unreadSentence : null)}
      cancelLabel={inPlace ? 'Close' : undefined}
      foot={mine.length > 0 && <span className="hint changing">Changes {fieldWords(mine)}</span>}
    >
      {gone !== null && (
        <InSight key="gone">
          <GoneNote />
        </InSight>
      )}
      {missingRight !== null && <Callout hue="note">{missingRight}</Callout>}
      {fault !== null && missingRight === null && (
        <Callout hue="warning" title="This profile needs a first name before anything can be saved.">
          The gateway insists on one with every change, and {fault}. Nothing else has to be mended.
        </Callout>
      )}
      {stored.masked.length > 0 && missingRight === null && (
        <Callout hue="note" icon="eye-off">
          What shows dots is masked for you. It is kept as it is, unless you replace it unseen.
        </Callout>
      )}
      {isConflict && (
        <InSight key="conflict">
          <Conflict fields={conflicts} onTake={edit.takeTheirs} />
          <div className="mt-2">
            <Button size="sm" onClick={edit.keepMine}>
              Keep mine
            </Button>
          </div>
        </InSight>
      )}
      {!isConflict && (edit.followed.length > 0 || edit.notSaved) && !doubt && (
        <InSight key="moved">
          <MovedNote followed={edit.followed} notSaved={edit.notSaved} />
        </InSight>
      )}
      {doubt && (
        <InSight key="doubt">
          <DoubtNote doubt={doubt} onLook={edit.lookAgain} />
        </InSight>
      )}
      <CustomerFields control={control} stored={stored} />
      {!inPlace && <ReasonField control={control} />}
    </FormDialog>
  )
}

const unreadSentence =
  'Not saved: somebody changed this profile since you opened it, and it could not be read again. Nothing you entered is lost; save once more to try again.'
