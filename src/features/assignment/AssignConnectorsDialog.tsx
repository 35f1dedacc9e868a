import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { chosenConnectorsQuery } from '@/api/connectors.ts'
import { codeOf, ReadFailed } from '@/api/outcome.ts'
import { matrixQuery } from '@/api/overview.ts'
import { paths } from '@/paths.ts'
import { Button } from '@/ui/Button.tsx'
import { PlainDialog } from '@/ui/PlainDialog.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { EmptyState, Failed } from '@/ui/States.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { AssignConnectorsForm } from './AssignConnectorsForm.tsx'
import { useChosenGuids } from './chosen-guids.ts'

/** One choice for all the connectors that were ticked in the list. */
export function AssignConnectorsDialog() {
  const tenant = useTenantInView()
  const close = useDialogRoute(paths.connectors(tenant))
  // The dialog is for what was ticked when it was opened.
  const [guids] = useState(useChosenGuids())
  const chosen = useQuery({ ...chosenConnectorsQuery(tenant, guids), enabled: guids.length > 0 })
  const matrix = useQuery({ ...matrixQuery(tenant), enabled: guids.length > 0 })
  if (chosen.data && chosen.data.connectors.length > 0 && matrix.data) {
    return (
      <AssignConnectorsForm
        chosen={chosen.data}
        matrix={matrix.data}
        missed={guids.length - chosen.data.connectors.length}
        onClose={close}
      />
    )
  }
  const failure = [chosen.error, matrix.error].find((error) => error instanceof ReadFailed)
  const isNone = guids.length === 0 || chosen.data?.connectors.length === 0
  return (
    <PlainDialog title="Assign a container" onClose={close} foot={<Button onClick={() => close()}>Close</Button>}>
      {isNone ? (
        <EmptyState title="No connector is ticked" icon="connector">
          Tick connectors in the list, then assign a container to all of them at once.
        </EmptyState>
      ) : failure ? (
        <Failed
          title="The connectors could not be read"
          sentence={failure.message}
          code={codeOf(failure.outcome)}
          requestId={failure.requestId}
          onRetry={() => void Promise.all([chosen.refetch(), matrix.refetch()])}
          retrying={chosen.isFetching || matrix.isFetching}
        />
      ) : (
        <TableSkeleton rows={4} columns={2} />
      )}
    </PlainDialog>
  )
}
