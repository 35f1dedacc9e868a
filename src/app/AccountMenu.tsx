import { useNavigate } from 'react-router'
import { usePrincipal, useSignOut } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { Initials } from '@/ui/Initials.tsx'
import { Menu } from '@/ui/Menu.tsx'
import { toast } from '@/ui/toast.ts'

export function AccountMenu() {
  const { name, role, tenant } = usePrincipal()
  const { run, busy } = useSignOut()
  const navigate = useNavigate()

  const signOut = async () => {
    const outcome = await run({})
    // Whoever leaves the desk must know when the session may still be open.
    if (outcome.kind !== 'done')
      toast('The gateway did not confirm that you are signed out. Try again, or close the browser.')
    if (outcome.kind !== 'refused') await navigate(paths.signIn())
  }
  return (
    <Menu
      label={`${name}, account`}
      trigger={<Initials name={name} />}
      triggerClassName="account"
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
