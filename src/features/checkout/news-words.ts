import type { Hue } from '@/ui/StateWord.tsx'
import type { IconName } from '@/ui/icons.tsx'
import type { News } from './sight.ts'
import type { Reason } from './sight-reason.ts'

export interface NewsWords {
  hue: Hue
  icon: IconName
  title: string
  why: string | null
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

const lostBecause: Record<Reason['kind'], string> = {
  disabled: 'the container is disabled for everybody',
  'not-shared': 'the container is not shared with it any more',
  'cut-off': 'the container is disabled for its tenant',
  outside: 'the container lies outside its tenants',
  'not-used': 'its connector does not use the container any more',
}

/** What happened at a shop, as it is told and announced. `where` says why it does not see what the other shop sees. */
export function newsWords({ kind, names }: News, where: Reason | null): NewsWords {
  const what = names.length > 0 ? list.format(names) : 'the wallet'
  const are = names.length > 1 ? 'are' : 'is'
  switch (kind) {
    case 'appeared':
      return {
        hue: 'success',
        icon: 'check',
        title: `${what} ${are} stored now, and this shop sees ${pronoun(names)}.`,
        why: null,
      }
    case 'regained':
      return { hue: 'success', icon: 'check', title: `This shop sees ${what} again.`, why: null }
    case 'preferred':
      return { hue: 'preferred', icon: 'preferred', title: `${what} is preferred now.`, why: null }
    case 'lost-sight':
    case 'vanished': {
      const because = where
        ? lostBecause[where.kind]
        : kind === 'vanished'
          ? 'taken off the profile'
          : 'the gateway refuses'
      return {
        hue: 'cutoff',
        icon: 'eye-off',
        title: `This shop no longer sees ${what}: ${because}.`,
        why: where?.sentence ?? null,
      }
    }
  }
}

function pronoun(names: readonly string[]): string {
  return names.length > 1 ? 'them' : 'it'
}
