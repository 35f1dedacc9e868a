import { useParams } from 'react-router'
import { useExtension } from '@/extension.ts'
import { NotFoundPage } from './NotFoundPage.tsx'

/** The page of the customer's bank, where a build brings one along; a real bank has its own. */
export function ChallengePage() {
  const { transaction = '' } = useParams()
  const { Challenge } = useExtension()
  return Challenge ? <Challenge transaction={transaction} /> : <NotFoundPage />
}
