import { useSuspenseQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { findingsQuery } from '@/api/overview.ts'
import { usePrincipal } from '@/api/session.ts'
import type { Finding } from '@/contract/console/findings.ts'
import { paths } from '@/paths.ts'
import { PlanDialog } from '@/planning/PlanDialog.tsx'
import { announce } from '@/ui/announcer.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { PlainDialog } from '@/ui/PlainDialog.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { findingDetail, findingSentence, findingWords } from '@/words/finding-words.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { whyNotFix } from './finding-fixes.ts'
import { placeToAct } from './finding-places.ts'

/** What a finding means, and what its fix would do, before it is made. */
export function FixFindingDialog() {
  const tenant = useTenantInView()
  const id = useParams()['finding'] ?? ''
  const close = useDialogRoute(paths.overview(tenant))
  const { items } = useSuspenseQuery(findingsQuery(tenant)).data
  // What was fixed leaves the list before the dialog is closed.
  const [opened, setOpened] = useState(() => ({ id, finding: items.find((one) => one.id === id) }))
  if (opened.id !== id) setOpened({ id, finding: items.find((one) => one.id === id) })
  const { finding } = opened
  if (finding && finding.fixes.length > 0) return <Fix key={id} finding={finding} onClose={() => close()} />
  if (finding) return <Advice tenant={tenant} finding={finding} onClose={() => close()} />
  return (
    <PlainDialog
      title="This finding is gone"
      onClose={() => close()}
      foot={<Button onClick={() => close()}>Close</Button>}
    >
      <p>It was fixed meanwhile, by a change that somebody made, or it lies in a tenant you do not look at now.</p>
    </PlainDialog>
  )
}

function Fix({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const principal = usePrincipal()
  const [params, setParams] = useSearchParams()
  const { fixes } = finding
  const asked = Number(params.get('fix') ?? 0)
  const chosen = fixes[asked] ? asked : 0
  const fix = fixes[chosen]
  const sentence = findingSentence(finding)
  return (
    <PlanDialog
      title={sentence}
      description={`${findingDetail(finding)} ${findingWords(finding.kind).why}`}
      submitLabel="Apply fix"
      changes={fix?.changes ?? null}
      submitDisabledReason={fix ? whyNotFix(principal, fix) : null}
      onClose={onClose}
      onDone={() => {
        announce(`Fixed: ${sentence}`)
        onClose()
      }}
    >
      {fixes.length > 1 ? (
        <FixChoice
          finding={finding}
          chosen={chosen}
          onChoose={(at) => setParams(at === 0 ? {} : { fix: String(at) }, { replace: true, preventScrollReset: true })}
        />
      ) : (
        <p>
          <b>{fix?.label}</b>
        </p>
      )}
    </PlanDialog>
  )
}

function FixChoice(props: { finding: Finding; chosen: number; onChoose: (at: number) => void }) {
  const id = useId()
  return (
    <fieldset className="radios">
      <legend>Fix</legend>
      {props.finding.fixes.map(({ label }, at) => (
        <div className="beside" key={label}>
          <input
            type="radio"
            className="check round"
            id={`${id}-${at}`}
            name={id}
            checked={at === props.chosen}
            onChange={() => props.onChoose(at)}
          />
          <label htmlFor={`${id}-${at}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  )
}

/** No change of the configuration removes it: what to do instead, and where. */
function Advice({ tenant, finding, onClose }: { tenant: string; finding: Finding; onClose: () => void }) {
  const place = placeToAct(tenant, finding)
  return (
    <PlainDialog
      title={findingSentence(finding)}
      description={findingDetail(finding)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => onClose()}>Close</Button>
          <LinkButton to={place.to} variant="primary" replace>
            {place.label}
          </LinkButton>
        </>
      }
    >
      <div className="stack-s">
        <p>{findingWords(finding.kind).why}</p>
        {finding.advice !== null && <p>{finding.advice}</p>}
      </div>
    </PlainDialog>
  )
}
