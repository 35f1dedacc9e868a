import type { ReactNode } from 'react'

export function Settings({ children }: { children: ReactNode }) {
  return <dl className="settings">{children}</dl>
}

interface SettingProps {
  label: ReactNode
  value: ReactNode
  hint?: ReactNode
  control?: ReactNode
}

/** A setting says its value and what follows from it; the control stands at the end. */
export function Setting({ label, value, hint, control }: SettingProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value}
        {hint !== undefined && <div className="small">{hint}</div>}
      </dd>
      {control !== undefined && <dd className="ctl">{control}</dd>}
    </div>
  )
}
