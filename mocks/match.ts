import type { Endpoint } from '@/contract/endpoint.ts'
import { endpoints, type EndpointName } from '@/contract/endpoints.ts'

/** The endpoint a request is for, with its path parameters as they stand in the URL, decoded. */
export interface Match {
  name: EndpointName
  endpoint: Endpoint
  params: Record<string, string>
}

const routes = Object.entries(endpoints).map(([name, endpoint]) => ({
  name: name as EndpointName,
  endpoint: endpoint as Endpoint,
  segments: endpoint.path.split('/'),
}))

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function paramsOf(pattern: readonly string[], path: readonly string[]): Record<string, string> | null {
  if (pattern.length !== path.length) return null
  const params: Record<string, string> = {}
  for (const [place, wanted] of pattern.entries()) {
    const given = path[place] ?? ''
    if (wanted.startsWith('{')) {
      if (given === '') return null
      params[wanted.slice(1, -1)] = decoded(given)
    } else if (wanted !== given) return null
  }
  return params
}

/** Finds the endpoint of the contract for a method and a path; null when the gateway has no such call. */
export function matchEndpoint(method: string, pathname: string): Match | null {
  const path = pathname.split('/')
  for (const { name, endpoint, segments } of routes) {
    const params = endpoint.method === method ? paramsOf(segments, path) : null
    if (params) return { name, endpoint, params }
  }
  return null
}
