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

/** Which identifier a missing one belongs to cannot be told, so none of them is called not found. */
const incomplete: LookUpFailure = {
  sentence: 'The gateway answered for fewer or more identifiers than it was asked for.',
  code: 'unreadable-answer',
  requestId: null,
  signedOut: false,
}

/** What was pasted or picked, and what its look-up found. In memory only: identifiers are personal data. */
export class BulkDraft {
  private text = ''
  /** Where the pasted list is to be looked for, while ticked profiles are. */
  private pastedWhere: number | null = null
  private plan = new Plan()
  private view: DraftView
  private listeners = new Set<() => void>()
  private stopping: AbortController | null = null

  constructor() {
    this.view = this.fresh('pasted', nothing, null)
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

  /** Takes apart what stands in the field now; where to look stays as it was chosen. */
  paste(text: string): void {
    this.text = text
    this.show(this.fresh('pasted', parseIdentifiers(text), this.view.container))
  }

  /** Takes profiles over that were ticked in a list, in whichever containers. What was pasted before is kept. */
  pick(guids: readonly string[]): void {
    const identifiers = guids.map((text, place): Identifier => ({ text, kind: 'guid', line: place + 1 }))
    const parsed = { ...nothing, identifiers, kinds: { ...nothing.kinds, guid: guids.length } }
    if (this.view.source === 'pasted') this.pastedWhere = this.view.container
    this.show(this.fresh('selected', parsed, null))
  }

  /** Puts the pasted list back as it was before profiles were ticked. */
  backToPasted(): void {
    this.show(this.fresh('pasted', parseIdentifiers(this.text), this.pastedWhere))
  }

  /** Looks in one container only, or in all that can be seen. */
  narrowTo(container: number | null): void {
    this.show({ ...this.view, container })
  }

  /** Back to what was pasted; what was found is forgotten. */
  startOver(): void {
    const { source, parsed, container } = this.view
    this.show(this.fresh(source, parsed, container))
  }

  /** After a run was begun with it: ticked profiles leave the list that was pasted before them. */
  clear(): void {
    if (this.view.source === 'selected') return this.backToPasted()
    this.text = ''
    this.show(this.fresh('pasted', nothing, null))
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
        if (items.length !== part.length) return this.show({ ...this.view, step: 'failed', failure: incomplete })
        const before = plan.certain.length
        for (const [place, found] of items.entries()) {
          const identifier = part[place]
          if (identifier) plan.add(identifier, found)
        }
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

  private fresh(source: DraftView['source'], parsed: Parsed, container: number | null): DraftView {
    this.stopping?.abort()
    this.plan = new Plan()
    return {
      source,
      parsed,
      container,
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
