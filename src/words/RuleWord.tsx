import type { EffectiveContainer } from '@/contract/console/connectors.ts'
import type { IconName } from '@/ui/icons.tsx'
import { StateWord, type Hue } from '@/ui/StateWord.tsx'

const rules: Record<EffectiveContainer['rule'], { hue: Hue; icon: IconName; word: string; sentence: string }> = {
  'own-container': {
    hue: 'overridden',
    icon: 'overridden',
    word: 'Overridden',
    sentence: 'The connector has its own container, which beats the global setting.',
  },
  'global-setting': {
    hue: 'inherited',
    icon: 'inherited',
    word: 'Inherited',
    sentence: 'The global setting of the connector’s own tenant decides.',
  },
  'ignores-global': {
    hue: 'warning',
    icon: 'warning',
    word: 'Ignores global',
    sentence: 'The connector ignores the global setting and has no container of its own.',
  },
  'none-set': {
    hue: 'warning',
    icon: 'warning',
    word: 'None set',
    sentence: 'Neither the connector nor its tenant sets a container. A parent’s global setting is not passed down.',
  },
}

/** Why a connector uses the container it uses, in one word. */
export function RuleWord({ rule }: { rule: EffectiveContainer['rule'] }) {
  const { hue, icon, word } = rules[rule]
  return (
    <StateWord hue={hue} icon={icon}>
      {word}
    </StateWord>
  )
}

/** The same in one sentence, for help and dialogs. */
export function ruleSentence(rule: EffectiveContainer['rule']): string {
  return rules[rule].sentence
}
