import { useNavigate } from 'react-router'
import { isSignedOut, usePrincipal, useSignOut } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { Initials } from '@/ui/Initials.tsx'
import { runningWork } from '@/ui/leave-guard.ts'
import { Menu } from '@/ui/Menu.tsx'
import { toast } from '@/ui/toast.ts'

export function PersonMenu() {
  const { name, role, tenant } = usePrincipal()
  const { run, busy } = useSignOut()
  const navigate = useNavigate()

  const signOut = async () => {
    const running = runningWork()
    if (running !== null) return toast(running)
    const outcome = await run({})
    const over = isSignedOut(outcome)
    // Whoever leaves the desk must know when the session may still be open.
    if (!over) toast('The gateway did not confirm that you are signed out. Try again, or close the browser.')
    if (over || outcome.kind === 'unknown') await navigate(paths.signIn())
  }
  return (
    <Menu
      label={`${name}, signed in`}
      trigger={<Initials name={name} />}
      triggerClassName="person"
      items={[
        {
          label: 'Sign out',
          icon: 'sign-out',
          group: `${name} · ${role}, ${tenant.name}`,
          onSelect: () => void signOut(),
          disabledReason: busy ? 'Signing out' : null,
        },
      ]}
    />
  )
}
