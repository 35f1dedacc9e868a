/** Thrown when a row would share a unique key with another: a rule forgot to check, so this is a defect and not a refusal. */
export class UniqueKeyTaken extends Error {
  constructor(table: string, index: string, value: string) {
    super(`${table}: ${index} ${JSON.stringify(value)} is taken`)
  }
}
