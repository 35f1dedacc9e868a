import type { Extension } from '@/extension.ts'
import type { DemoControl } from './demo-control.ts'
import { SignInAside } from './SignInAside.tsx'
import { TopbarMark } from './TopbarMark.tsx'
import './panel.css'

/** The demo's parts of the screen, bound to the gateway that runs in this page. */
export function createPanel(control: DemoControl): Extension {
  return {
    SignInAside: (props) => <SignInAside {...props} control={control} />,
    TopbarMark: () => <TopbarMark control={control} />,
  }
}
