import { useParams } from 'react-router'

/** The guid of the tenant in view: it stands in the URL, so that two tabs may look at two tenants. */
export function useTenantInView(): string {
  return useParams()['tenant'] as string
}
