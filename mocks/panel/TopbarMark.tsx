import { useSyncExternalStore } from 'react'
import { Icon } from '@/ui/Icon.tsx'
import { Popover } from '@/ui/Popover.tsx'
import type { DemoControl } from './demo-control.ts'
import { DemoPanel } from './DemoPanel.tsx'

/** Says on every screen that nothing here is real, and whether changes last. */
export function TopbarMark({ control }: { control: DemoControl }) {
  const { mode } = useSyncExternalStore(control.status.subscribe, control.status.get)
  const notKept = mode === 'memory' ? ' · not kept' : ''
  return (
    <Popover
      label={`Demo data${notKept} · ${control.story.title}`}
      triggerClassName={notKept ? 'demo demo-mark warning' : 'demo demo-mark'}
      trigger={
        <>
          <Icon name={notKept ? 'warning' : 'off'} />
          <b>Demo data{notKept}</b>
          <span>· {control.story.title}</span>
        </>
      }
    >
      <DemoPanel control={control} />
    </Popover>
  )
}
