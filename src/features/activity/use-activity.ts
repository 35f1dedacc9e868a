import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { activityQuery } from '@/api/activity.ts'
import { usePages } from '@/api/use-pages.ts'
import type { Activity, ListActivityQuery } from '@/contract/console/activity.ts'

const pageSize = 50

const idOf = ({ id }: Activity) => id
const nobody: readonly { username: string; name: string }[] = []

/** The activity that matches, page by page, and whose changes there are. */
export function useActivity(asked: Omit<ListActivityQuery, 'cursor' | 'limit'>) {
  const options = activityQuery({ ...asked, limit: String(pageSize) })
  const pages = usePages(useInfiniteQuery({ ...options, placeholderData: keepPreviousData }), idOf)
  return { ...pages, people: pages.last?.people ?? nobody, asked: JSON.stringify(asked) }
}

export type ActivityResults = ReturnType<typeof useActivity>
