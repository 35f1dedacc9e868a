import { lazy, Suspense } from 'react'
import type { Extension } from '@/extension.ts'
import type { DemoControl } from './demo-control.ts'
import { SignInAside } from './SignInAside.tsx'
import { tokeniser } from './tokeniser.ts'
import { TopbarMark } from './TopbarMark.tsx'
import './panel.css'

// The bank's page is for few, and looks like nothing else.
const ChallengeScreen = lazy(async () => ({ default: (await import('./ChallengeScreen.tsx')).ChallengeScreen }))

/** The demo's parts of the screen, bound to the gateway that runs in this page. */
export function createPanel(control: DemoControl): Extension {
  return {
    SignInAside: (props) => <SignInAside {...props} control={control} />,
    TopbarMark: () => <TopbarMark control={control} />,
    tokeniser,
    Challenge: ({ transaction }) => (
      <Suspense>
        <ChallengeScreen transaction={transaction} control={control} />
      </Suspense>
    ),
  }
}
