import '@/ui/styles/plan.css'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'

export interface ConflictField {
  label: string
  /** What it was when the form was opened, what is stored now, what this person wants. */
  base: string
  theirs: string
  mine: string
}

interface ConflictProps {
  fields: readonly ConflictField[]
  /** Takes what is stored now in place of one's own value. */
  onTake?: (label: string) => void
}

function Value({ value }: { value: string }) {
  return value === '' ? <span className="sec">not set</span> : value
}

/** Somebody changed the same thing meanwhile: mine, theirs, and what both began with. Nothing was saved, nothing typed is lost. */
export function Conflict({ fields, onTake }: ConflictProps) {
  return (
    <div>
      <Callout hue="warning" title="Somebody changed this since you opened it." live>
        Nothing was saved, and nothing you entered is lost.
      </Callout>
      <table className="table conflict">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">What</span>
            </th>
            <th scope="col">When you opened it</th>
            <th scope="col">Stored now</th>
            <th scope="col">Yours</th>
            {onTake && (
              <th scope="col">
                <span className="vh">Choose</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ label, base, theirs, mine }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td data-label="When you opened it">
                <Value value={base} />
              </td>
              <td data-label="Stored now" className={theirs === base ? undefined : 'differs'}>
                <Value value={theirs} />
              </td>
              <td data-label="Yours" className={mine === base ? undefined : 'differs'}>
                <Value value={mine} />
              </td>
              {onTake && (
                <td>
                  {mine !== theirs && (
                    <Button variant="text" size="sm" onClick={() => onTake(label)}>
                      Take theirs<span className="vh">: {label}</span>
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
