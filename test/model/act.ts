/** A command of the model test: plain numbers chosen by fast-check, resolved against the world when it runs. */
import fc from 'fast-check'
import { inScope, lacks, sees } from './reference-model.ts'
import type { Stage } from './stage.ts'
import { pick } from './world.ts'

export const index = fc.nat(63)
export const rarely = fc.nat(7).map((roll) => roll === 5)
export const often = rarely.map((roll) => !roll)
export const reason = 'model test'

/** Half of the acts are done by the person who may do everything, so that most of them have an effect. */
export const actor = fc.oneof({ weight: 1, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: index })

/** The ETag sent: mostly the current one. */
export const mark = fc.oneof(
  { weight: 10, arbitrary: fc.constant('current' as const) },
  { weight: 1, arbitrary: fc.constant('stale' as const) },
  { weight: 1, arbitrary: fc.constant('missing' as const) },
)

class Act<Choice> implements fc.AsyncCommand<Stage, null> {
  private readonly name: string
  private readonly choice: Choice
  private readonly perform: (stage: Stage, choice: Choice) => Promise<string>
  private told = 'not run'

  constructor(name: string, choice: Choice, perform: (stage: Stage, choice: Choice) => Promise<string>) {
    this.name = name
    this.choice = choice
    this.perform = perform
  }

  /** fast-check runs a command many times while it shrinks; each run needs its own to tell what it did. */
  [fc.cloneMethod](): Act<Choice> {
    return new Act(this.name, this.choice, this.perform)
  }

  check(): boolean {
    return true
  }

  async run(stage: Stage): Promise<void> {
    this.told = 'failed'
    this.told = await this.perform(stage, this.choice)
  }

  toString(): string {
    return `${this.name}(${JSON.stringify(this.choice)}) -> ${this.told}\n`
  }
}

/** Makes an arbitrary of acts; `perform` tells in words what it did, for the report of a failure. */
export function act<Choice>(
  name: string,
  choice: fc.Arbitrary<Choice>,
  perform: (stage: Stage, choice: Choice) => Promise<string>,
): fc.Arbitrary<fc.AsyncCommand<Stage, null>> {
  return choice.map((chosen) => new Act(name, chosen, perform))
}

/** The number -1 is the one who may do everything; those below count from the end, where the people at the limits are. */
export function personAt(stage: Stage, by: number): string {
  const people = [...stage.model.people.keys()]
  if (by < -1) return people.at(by + 1) ?? 'root0'
  return by < 0 ? 'root0' : pick(people, by)
}

export const tenantAt = (stage: Stage, number: number) => pick([...stage.model.tenants.keys()], number)
export const connectorAt = (stage: Stage, number: number) => pick([...stage.model.connectors.keys()], number)
export const containerAt = (stage: Stage, number: number) => pick([...stage.model.containers.keys()], number)

/** Mostly one of those for which the act makes sense, if there are any, sometimes any. */
export function mostly<T>(sensible: readonly T[], all: readonly T[], number: number): T {
  return pick(number % 4 !== 0 && sensible.length > 0 ? sensible : all, number)
}

/** Mostly one of those who may try: who sees the container, has the right, and administers the tenant that it is about. */
export function sharerAt(stage: Stage, by: number, container: number, tenant: string | undefined): string {
  const { model } = stage
  const people = [...model.people.keys()]
  const able = people.filter(
    (person) =>
      sees(model, person, container) &&
      !lacks(model, person, 'container.share') &&
      tenant !== undefined &&
      inScope(model, person, tenant),
  )
  return by < 0 ? 'root0' : mostly(able, people, by)
}

/** A container, or, once in a while, an id that nobody has. */
export const anyContainerAt = (stage: Stage, number: number) => (number === 37 ? 4711 : containerAt(stage, number))
