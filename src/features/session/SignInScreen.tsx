import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { currentConfig } from '@/api/config.ts'
import { sentenceOf } from '@/api/outcome.ts'
import { useSignIn } from '@/api/session.ts'
import { Brand } from '@/ui/Brand.tsx'
import { useExtension } from '@/extension.ts'
import { safeReturnTo } from '@/paths.ts'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Field } from '@/ui/Field.tsx'
import { useTitle } from '@/ui/use-title.ts'

/** Sign in by name and password; a build with the mock gateway offers its people beside it. */
export function SignInScreen() {
  useTitle('Sign in')
  const { SignInAside } = useExtension()
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const { run, busy } = useSignIn()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const first = useRef<HTMLInputElement>(null)
  // Whoever comes here by signing out would otherwise be left on a page without a focus.
  useEffect(() => first.current?.focus(), [])
  const [failure, setFailure] = useState<string | null>(null)

  async function signIn(name: string, secret: string) {
    setFailure(null)
    const outcome = await run({ body: { username: name, password: secret } })
    if (outcome.kind === 'done') await navigate(safeReturnTo(params.get('returnTo')), { replace: true })
    else setFailure(sentenceOf(outcome))
  }

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (!busy) void signIn(username, password)
  }

  const { gateway, environment } = currentConfig()
  return (
    <main className="signin" id="main">
      <div>
        <div className="inner">
          <Brand />
          <h1>Sign in</h1>
          <form onSubmit={submit} noValidate>
            <Field label="User name">
              {(aria) => (
                <input
                  {...aria}
                  ref={first}
                  className="input"
                  autoComplete="username"
                  value={username}
                  onChange={(event) => setUsername(event.target.value)}
                />
              )}
            </Field>
            <Field label="Password">
              {(aria) => (
                <input
                  {...aria}
                  className="input"
                  type="password"
                  autoComplete="current-password"
                  value={password}
                  onChange={(event) => setPassword(event.target.value)}
                />
              )}
            </Field>
            {failure !== null && (
              <Callout hue="error" icon="warning" live>
                {failure}
              </Callout>
            )}
            <Button type="submit" variant="primary" busy={busy}>
              Sign in
            </Button>
          </form>
          <p className="small mt-3">{[environment, gateway || globalThis.location.host].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      {SignInAside && <SignInAside signIn={(name, secret) => void signIn(name, secret)} busy={busy} />}
    </main>
  )
}
