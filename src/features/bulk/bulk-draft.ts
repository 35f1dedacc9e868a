import { codeOf, ReadFailed } from '@/api/outcome.ts'
import type { LookUpProfilesBody } from '@/contract/console/profile-search.ts'
import { emptyPlan, Plan, type LookedUp, type PlanView } from './bulk-plan.ts'
import { parseIdentifiers, type Identifier, type Parsed } from './parse-identifiers.ts'

export interface LookUpFailure {
  sentence: string
  code: string | null
  requestId: string | null
  signedOut: boolean
}

export interface DraftView {
  source: 'pasted' | 'selected'
  parsed: Parsed
  container: number | null
  /** `begun` while nothing was looked up; `stopped` by the person. */
  step: 'begun' | 'reading' | 'stopped' | 'failed' | 'read'
  failure: LookUpFailure | null
  plan: PlanView
  chosen: ReadonlySet<string>
  version: number
}

export type LookUp = (body: LookUpProfilesBody, signal: AbortSignal) => Promise<{ items: readonly LookedUp[] }>

const atATime = 200
const nothing = parseIdentifiers('')

/** What was pasted or picked, and what its look-up found. In memory only: identifiers are personal data. */
export class BulkDraft {
  private text = ''
  private plan = new Plan()
  private view: DraftView
  private listeners = new Set<() => void>()
  private stopping: AbortController | null = null

  constructor() {
    this.view = this.fresh('pasted', nothing)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  current = (): DraftView => this.view

  /** As it stands in the field, which is shown again with it. */
  get typed(): string {
    return this.text
  }

  type(text: string): void {
    this.text = text
  }

  /** Takes apart what stands in the field now. */
  paste(text: string): void {
    this.text = text
    this.show(this.fresh('pasted', parseIdentifiers(text)))
  }

  /** Takes profiles over that were ticked in a list. */
  pick(guids: readonly string[]): void {
    const identifiers = guids.map((text, place): Identifier => ({ text, kind: 'guid', line: place + 1 }))
    this.text = ''
    this.show(this.fresh('selected', { ...nothing, identifiers, kinds: { ...nothing.kinds, guid: guids.length } }))
  }

  /** Looks in one container only, or in all that can be seen. */
  narrowTo(container: number | null): void {
    this.show({ ...this.view, container })
  }

  /** Back to what was pasted; what was found is forgotten. */
  startOver(): void {
    this.stopping?.abort()
    this.show({ ...this.fresh(this.view.source, this.view.parsed), container: this.view.container })
  }

  clear(): void {
    this.stopping?.abort()
    this.text = ''
    this.show(this.fresh('pasted', nothing))
  }

  choose(keys: Iterable<string>): void {
    this.show({ ...this.view, chosen: new Set(keys) })
  }

  stop(): void {
    this.stopping?.abort()
  }

  /** Looks up what was not looked up yet, part by part; what was found stays when it stops or fails. */
  async lookUp(tenant: string, ask: LookUp): Promise<void> {
    if (this.view.step === 'reading') return
    const stopping = new AbortController()
    this.stopping = stopping
    this.show({ ...this.view, step: 'reading', failure: null })
    const { plan } = this
    const { container, parsed } = this.view
    const where = { tenant, ...(container === null ? {} : { containers: [container] }) }
    try {
      while (plan.size < parsed.identifiers.length) {
        const part = parsed.identifiers.slice(plan.size, plan.size + atATime)
        const body = { identifiers: part.map(({ text }) => text), ...where }
        const { items } = await ask(body, stopping.signal)
        if (this.plan !== plan) return
        const before = plan.certain.length
        for (const [place, identifier] of part.entries())
          plan.add(identifier, items[place] ?? { profiles: [], more: false })
        const chosen = new Set([...this.view.chosen, ...plan.certain.slice(before)])
        this.show({ ...this.view, chosen, plan: plan.look() })
      }
      this.show({ ...this.view, step: 'read' })
    } catch (error) {
      if (this.plan !== plan) return
      if (stopping.signal.aborted) this.show({ ...this.view, step: 'stopped' })
      else this.show({ ...this.view, step: 'failed', failure: failureOf(error) })
    }
  }

  private fresh(source: DraftView['source'], parsed: Parsed): DraftView {
    this.stopping?.abort()
    this.plan = new Plan()
    return {
      source,
      parsed,
      container: null,
      step: 'begun',
      failure: null,
      plan: emptyPlan,
      chosen: new Set(),
      version: 0,
    }
  }

  private show(next: DraftView): void {
    this.view = { ...next, version: this.view.version + 1 }
    for (const listener of this.listeners) listener()
  }
}

function failureOf(error: unknown): LookUpFailure {
  if (!(error instanceof ReadFailed)) throw error
  const { message, outcome, requestId, signedOut } = error
  return { sentence: message, code: codeOf(outcome), requestId, signedOut }
}
