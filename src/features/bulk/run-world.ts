import type { RunGateway } from '@/api/bulk.ts'
import type { RunHead, RunItem } from '@/api/bulk-runs.ts'

/** Why a run stands still without having been told to. */
export type Halt = 'signed-out' | 'not-permitted' | 'silent' | 'elsewhere'
export type RunState = 'paused' | 'running' | 'pausing' | 'stopping' | 'ended'

/** What a run needs beside the gateway; replaceable, so that a test need not wait. */
export interface RunWorld {
  gateway: RunGateway
  now: () => number
  /** Ends early, and quietly, when `signal` is aborted. */
  wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  newKey: () => string
  /** Runs once, soon: what changes in between is told together. */
  soon: (tell: () => void) => void
  keep: (head: RunHead, changed: readonly RunItem[]) => Promise<void>
  /** What is kept of this run, which another tab may have carried on; null when nothing is. */
  read: () => Promise<readonly RunItem[] | null>
  /** The right to carry it on; null while another tab does. */
  take: () => Promise<(() => void) | null>
  /** Resolves when nothing that was read holds them any more. */
  onGone: (items: readonly RunItem[]) => Promise<void>
  onRest: () => void
}

export interface RunView {
  state: RunState
  halt: Halt | null
  items: readonly RunItem[]
  counts: RunHead['counts']
  /** Until when the gateway asked to wait, as a time in milliseconds; null when it did not. */
  heldUntil: number | null
  /** How often it did. */
  heldCount: number
  /** Profiles a second, of late; null until that can be told. */
  rate: number | null
  /** Whether it survives a reload. */
  isKept: boolean
  needsReason: boolean
  version: number
}
