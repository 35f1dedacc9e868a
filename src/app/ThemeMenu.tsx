import type { IconName } from '@/ui/icons.tsx'
import { Menu } from '@/ui/Menu.tsx'
import { type ColorMode, setColorMode, useColorMode } from '@/ui/theme/color-mode.ts'

const modes: readonly { mode: ColorMode; label: string; icon: IconName }[] = [
  { mode: 'light', label: 'Light', icon: 'sun' },
  { mode: 'dark', label: 'Dark', icon: 'moon' },
  { mode: 'system', label: 'As the system', icon: 'system' },
]

export function ThemeMenu() {
  const chosen = useColorMode()
  return (
    <Menu
      label="Theme"
      icon="theme"
      items={modes.map(({ mode, label, icon }) => ({
        label,
        icon,
        checked: mode === chosen,
        onSelect: () => setColorMode(mode),
      }))}
    />
  )
}
