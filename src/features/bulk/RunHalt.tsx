import { useLocation } from 'react-router'
import { paths } from '@/paths.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import type { BulkRun } from './bulk-run.ts'
import type { RunView } from './run-world.ts'
import { haltWords } from './bulk-words.ts'

/** Why the run stands still, and what to do about it. */
export function RunHalt({ run, view }: { run: BulkRun; view: RunView }) {
  const { pathname } = useLocation()
  const { halt, isKept } = view
  return (
    <>
      {!isKept && (
        <Callout hue="warning" title="This browser does not keep the run">
          Do not reload or close this page before it has ended: it could not be resumed. Receipts are kept by the
          gateway in any case.
        </Callout>
      )}
      {halt !== null && (
        <Callout
          hue="warning"
          title={haltWords[halt].title}
          action={
            halt === 'signed-out' ? (
              <LinkButton size="sm" to={paths.signIn(pathname)}>
                Sign in again
              </LinkButton>
            ) : halt === 'elsewhere' ? (
              <Button size="sm" icon="refresh" onClick={() => void run.lookAgain()}>
                Look again
              </Button>
            ) : undefined
          }
        >
          {haltWords[halt].text}
        </Callout>
      )}
    </>
  )
}
