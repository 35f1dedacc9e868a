import type {
  ActivityRow,
  AdminRow,
  ConnectorRow,
  ContainerRow,
  CounterRow,
  CredentialRow,
  MerchantRow,
  ProfileRow,
  ReceiptRow,
  ReplyRow,
  SessionRow,
  TenantRow,
  TransactionRow,
} from './entities.ts'
import type { TableSpec } from './table-spec.ts'
import { Table, chunkSize, type Change } from './table.ts'
import { lastFourOf } from './instrument-words.ts'
import { foldText, foldedEmailOf, searchWords } from './search-text.ts'

/** Everything the rules may not take from the world by themselves: time in milliseconds since 1970 (UTC), and random numbers in [0, 1). */
export interface Environment {
  now: () => number
  random: () => number
}

/** A chunk that a transaction changed: what storage has to write. */
export interface DirtyChunk {
  table: TableName
  chunk: number
}

const pad = (value: number) => String(value).padStart(12, '0')

/** The last four digits of every card and IBAN of a profile. */
export function lastFoursOf({ instruments }: ProfileRow): string[] {
  return [...new Set(instruments.map(lastFourOf))].filter((digits) => digits !== null)
}

/** Where a folded e-mail stands in its index: one after the other by container, so that a container can be skipped as a whole. */
export function emailPlace(folded: string, container?: number): string {
  return `${folded}\u0000${container === undefined ? '' : pad(container)}`
}

function specs() {
  return {
    tenants: spec<TenantRow, string>({
      name: 'tenants',
      key: (row) => row.guid,
      unique: { foldedGuid: (row) => row.guid.toLowerCase() },
      groups: {
        // Tenants without a parent share the group ''.
        parent: (row) => row.parentGuid ?? '',
        globalContainer: (row) => (row.globalContainer === null ? null : String(row.globalContainer)),
      },
    }),
    merchants: spec<MerchantRow, string>({
      name: 'merchants',
      key: (row) => row.guid,
      unique: { foldedGuid: (row) => row.guid.toLowerCase() },
      groups: { tenant: (row) => row.tenantGuid },
    }),
    connectors: spec<ConnectorRow, string>({
      name: 'connectors',
      key: (row) => row.guid,
      unique: { apiKey: (row) => row.apiKey, foldedGuid: (row) => row.guid.toLowerCase() },
      groups: {
        tenant: (row) => row.tenantGuid,
        merchant: (row) => row.merchantGuid,
        ownContainer: (row) => (row.ownContainer === null ? null : String(row.ownContainer)),
      },
    }),
    containers: spec<ContainerRow, number>({
      name: 'containers',
      key: (row) => row.id,
      unique: { ownerAndName: (row) => `${row.owner}|${foldText(row.name)}` },
      groups: { owner: (row) => row.owner },
    }),
    profiles: spec<ProfileRow, string>({
      name: 'profiles',
      key: (row) => row.guid,
      unique: {
        foldedGuid: (row) => row.guid.toLowerCase(),
        identification: (row) => `${row.container}|${row.identification}`,
      },
      groups: {
        container: (row) => String(row.container),
        anyIdentification: (row) => row.identification,
        token: (row) => row.instruments.map(({ paymentToken }) => paymentToken),
        transaction: (row) =>
          row.instruments.map(({ transactionUuid }) => transactionUuid).filter((uuid) => uuid !== null),
        lastFour: lastFoursOf,
        words: searchWords,
      },
      sorted: {
        created: (row) => `${row.container}|${row.createdAt}`,
        identification: (row) => `${row.container}|${row.identification}`,
        email: (row) => {
          const email = foldedEmailOf(row)
          return email === null ? [] : emailPlace(email, row.container)
        },
      },
    }),
    transactions: spec<TransactionRow, string>({
      name: 'transactions',
      key: (row) => row.uuid,
      groups: {
        profile: (row) => row.attachedTo,
        madeFor: (row) => row.profileGuid,
        merchantTransactionId: (row) => row.merchantTransactionId,
        redirected: ({ status, processing }) => (status === 'REDIRECT' ? (processing?.calledGuid ?? null) : null),
        // Profiles that are not there yet: who answers a challenge creates them.
        awaited: ({ processing }) => {
          const identification = processing?.challenge?.naming?.customerIdentification
          return identification === undefined ? null : `${processing?.container ?? ''}|${identification}`
        },
      },
    }),
    admins: spec<AdminRow, string>({ name: 'admins', key: (row) => row.username }),
    credentials: spec<CredentialRow, string>({ name: 'credentials', key: (row) => row.username }),
    sessions: spec<SessionRow, string>({ name: 'sessions', key: (row) => row.id }),
    replies: spec<ReplyRow, string>({ name: 'replies', key: (row) => row.key }),
    activity: spec<ActivityRow, number>({
      name: 'activity',
      key: (row) => row.id,
      groups: {
        change: (row) => String(row.change),
        reverts: (row) => (row.reverts === null ? null : String(row.reverts)),
      },
      sorted: { id: (row) => pad(row.id) },
    }),
    receipts: spec<ReceiptRow, string>({
      name: 'receipts',
      key: (row) => row.receiptId,
      groups: {
        attempt: (row) => row.attempt,
        book: (row) => row.book,
      },
      sorted: {
        number: (row) => `${row.book}|${pad(row.number)}`,
        // Many are written in one millisecond: those of one book keep the order of their numbers.
        time: (row) => `${row.at}|${pad(row.number)}`,
      },
    }),
    counters: spec<CounterRow, string>({ name: 'counters', key: (row) => row.name }),
  }
}

function spec<Row, K extends string | number>(one: TableSpec<Row, K>): TableSpec<Row, K> {
  return one
}

type Specs = ReturnType<typeof specs>
export type TableName = keyof Specs
type Tables = { [N in TableName]: Specs[N] extends TableSpec<infer Row, infer K> ? Table<Row, K> : never }

/** The gateway's whole state. Rules read tables and write them inside `transaction`; a rule that throws leaves no trace. */
export interface Db extends Tables {
  readonly environment: Environment
  /** Runs a rule; when it throws, every row is as before. Otherwise tells which chunks changed. Transactions do not nest. */
  transaction<T>(rule: () => T): { result: T; dirty: DirtyChunk[] }
  /**
   * Runs work inside the open transaction and takes back everything it changed, whether it ends or throws: what it gives back tells how
   * it would be. Nothing of it is stored. Rehearsals may nest.
   */
  rehearse<T>(work: () => T): T
  table(name: TableName): AnyTable
  /** Empties every table, before another story is seeded. */
  clear(): void
}

/** What storage needs of a table, whatever its rows are. */
export interface AnyTable {
  chunk(number: number): { slot: number; row: unknown }[]
  loadChunk(number: number, stored: readonly { slot: number; row: never }[]): void
}

export const tableNames = Object.keys(specs()) as TableName[]

/** An empty gateway. Time, ids and randomness come from the environment, so that a test can pin them. */
export function createDb(environment: Environment): Db {
  let journal: { undo: () => void; table: TableName; slot: number }[] | null = null

  function watch(name: TableName, tables: Record<string, { undo: (change: never) => void }>) {
    return (change: Change<unknown>) => {
      journal?.push({ table: name, slot: change.slot, undo: () => tables[name]?.undo(change as never) })
    }
  }

  const tables: Record<string, Table<never, never>> = {}
  for (const [name, one] of Object.entries(specs())) {
    tables[name] = new Table(one as never, watch(name as TableName, tables)) as unknown as Table<never, never>
  }

  function transaction<T>(rule: () => T): { result: T; dirty: DirtyChunk[] } {
    if (journal) throw new Error('A transaction is already open')
    journal = []
    try {
      const result = rule()
      const dirty = new Map(
        journal.map(({ table, slot }) => {
          const chunk = Math.floor(slot / chunkSize)
          return [`${table}|${pad(chunk)}`, { table, chunk }] as const
        }),
      )
      return { result, dirty: [...dirty.values()] }
    } catch (refusal) {
      for (const entry of journal.reverse()) entry.undo()
      throw refusal
    } finally {
      journal = null
    }
  }

  function rehearse<T>(work: () => T): T {
    if (!journal) throw new Error('A rehearsal needs an open transaction')
    const start = journal.length
    try {
      return work()
    } finally {
      for (const entry of journal.splice(start).reverse()) entry.undo()
    }
  }

  return {
    ...(tables as unknown as Tables),
    environment,
    transaction,
    rehearse,
    table: (name) => tables[name] as unknown as AnyTable,
    clear: () => {
      for (const table of Object.values(tables)) table.clear()
    },
  }
}
