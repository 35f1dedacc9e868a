import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { currentConfig } from '@/api/config.ts'
import { sentenceOf } from '@/api/outcome.ts'
import { useSignIn } from '@/api/session.ts'
import { SignInBody } from '@/contract/console/session.ts'
import { z } from '@/contract/zod.ts'
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
  const usernameInput = useRef<HTMLInputElement>(null)
  const passwordInput = useRef<HTMLInputElement>(null)
  // Whoever comes here by signing out would otherwise be left on a page without a focus.
  useEffect(() => usernameInput.current?.focus(), [])
  const [failure, setFailure] = useState<string | null>(null)
  const [missing, setMissing] = useState<{ username?: string | undefined; password?: string | undefined }>({})

  async function signIn(name: string, secret: string) {
    setFailure(null)
    const outcome = await run({ body: { username: name, password: secret } })
    if (outcome.kind === 'done') await navigate(safeReturnTo(params.get('returnTo')), { replace: true })
    else {
      setFailure(sentenceOf(outcome))
      // Which of the two is wrong is not told; the one that cannot be seen is the likelier.
      if (outcome.kind === 'refused' && outcome.refusal.status === 401) passwordInput.current?.focus()
    }
  }

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (busy) return
    const read = z.safeParse(SignInBody, { username, password })
    const messageOf = (name: keyof SignInBody) => read.error?.issues.find(({ path }) => path[0] === name)?.message
    const found = { username: messageOf('username'), password: messageOf('password') }
    setMissing(found)
    if (read.success) return void signIn(username, password)
    setFailure(null)
    const first = found.username === undefined ? passwordInput : usernameInput
    first.current?.focus()
  }

  const { gateway, environment } = currentConfig()
  return (
    <main className="signin" id="main">
      <div>
        <div className="inner">
          <Brand />
          <h1>Sign in</h1>
          <form onSubmit={submit} noValidate>
            <Field label="User name" {...(missing.username ? { error: missing.username } : {})}>
              {(aria) => (
                <input
                  {...aria}
                  ref={usernameInput}
                  className="input"
                  autoComplete="username"
                  value={username}
                  onChange={(event) => setUsername(event.target.value)}
                />
              )}
            </Field>
            <Field label="Password" {...(missing.password ? { error: missing.password } : {})}>
              {(aria) => (
                <input
                  {...aria}
                  ref={passwordInput}
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
          <p className="small mt-3">{[environment, globalThis.location.host + gateway].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      {SignInAside && <SignInAside signIn={(name, secret) => void signIn(name, secret)} busy={busy} />}
    </main>
  )
}
