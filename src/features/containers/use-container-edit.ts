import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useParams } from 'react-router'
import { containerQuery } from '@/api/containers.ts'
import type { Change } from '@/contract/console/changes.ts'
import type { Container } from '@/contract/console/containers.ts'
import type { ConflictField } from '@/planning/Conflict.tsx'
import type { Planned } from '@/planning/planned.ts'
import { usePlannedChange } from '@/planning/use-planned-change.ts'
import { useSettled } from '@/ui/use-settled.ts'
import { nameFrom } from './container-form.ts'

export interface EditValues {
  name: string
  disabled: boolean
  reason?: string | undefined
}

const fields = ['name', 'disabled'] as const
type Field = (typeof fields)[number]

const labels: Record<Field, string> = { name: 'Name', disabled: 'Disabled' }

interface ContainerEdit {
  planned: Planned
  renamed: boolean
  switched: boolean
  /** What was typed last is what is planned. */
  settled: boolean
  /** What is changed here and was changed by somebody else meanwhile. */
  conflicts: readonly ConflictField[]
  keepMine: () => void
  takeTheirs: (label: string) => void
  /** What this person left alone and somebody else changed: the form shows it as it is now. */
  followed: readonly string[]
}

/**
 * The edit of one container as a change to plan, made on the version the form was opened on. What somebody else saved since is told
 * field by field; nothing that was typed is lost.
 */
export function useContainerEdit({ control, setValue }: UseFormReturn<EditValues>): ContainerEdit {
  const { data: now, refetch } = useSuspenseQuery(containerQuery(Number(useParams()['container'])))
  const [base, setBase] = useState(now)
  const [followed, setFollowed] = useState<Partial<Pick<EditValues, Field>>>({})
  const [typed, disabled] = useWatch({ control, name: ['name', 'disabled'] })
  const name = nameFrom(typed)
  const planable = useSettled(name)
  const renamed = typed.trim() !== base.name
  const switched = disabled !== base.disabled

  const changes = useMemo(() => changeOf(base, planable, disabled), [base, planable, disabled])
  const planned = usePlannedChange(changes)
  const { stale } = planned
  useEffect(() => {
    if (stale) void refetch()
  }, [stale, refetch])

  const mine = { name: typed.trim(), disabled }
  const isMine = { name: renamed, disabled: switched }
  const theirs = base.etag === now.etag ? [] : fields.filter((one) => base[one] !== now[one])
  const open = theirs.filter((one) => isMine[one] && mine[one] !== now[one])
  const standOnNow = () => {
    setFollowed(Object.fromEntries(theirs.filter((one) => !isMine[one]).map((one) => [one, now[one]])))
    setBase(now)
  }
  if (base.etag !== now.etag && open.length === 0) standOnNow()
  useEffect(() => {
    if (followed.name !== undefined) setValue('name', followed.name)
    if (followed.disabled !== undefined) setValue('disabled', followed.disabled)
  }, [followed, setValue])

  return {
    planned,
    renamed,
    switched,
    settled: planable === name,
    conflicts: open.map((one) => ({
      label: labels[one],
      base: valueText(base[one]),
      theirs: valueText(now[one]),
      mine: valueText(mine[one]),
    })),
    keepMine: standOnNow,
    takeTheirs: (label) => {
      const taken = fields.find((one) => labels[one] === label)
      if (taken !== undefined) setValue(taken, now[taken])
    },
    followed: fields.flatMap((one) => {
      const value = followed[one]
      return value === undefined ? [] : [`${labels[one]}: ${valueText(value)}`]
    }),
  }
}

/** One change, of what differs from the version it is made on. */
function changeOf(base: Container, name: string | null, disabled: boolean): Change[] {
  if (name === null) return []
  const rename = name === base.name ? {} : { name }
  const turn = disabled === base.disabled ? {} : { disabled }
  if (Object.keys({ ...rename, ...turn }).length === 0) return []
  return [{ change: 'updateContainer', containerId: base.id, ...rename, ...turn, ifMatch: base.etag }]
}

function valueText(value: string | boolean): string {
  if (typeof value === 'string') return value
  return value ? 'Yes' : 'No'
}
