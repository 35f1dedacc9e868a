import type { ConnectorRow } from '@mocks/entities.ts'
import { between, pick } from '@mocks/random.ts'
import { gatewayTime, type InstrumentSeed, type World } from './build.ts'
import { ordinaryInstrument } from './instruments.ts'
import { customerOf, somebody } from './names.ts'
import { payments } from './payments.ts'

const firstDay = Date.UTC(2024, 0, 8) / 1000
const lastDay = Date.UTC(2026, 10, 20) / 1000

/** Ordinary customers of one container, registered through the given connectors: mostly one or two instruments, sometimes none. */
export function ordinaryCustomers(
  world: World,
  random: () => number,
  options: {
    container: number
    connectors: readonly ConnectorRow[]
    count: number
    identification: (place: number) => string
    /** Every such customer has paid since; none when it is left out. */
    payingEvery?: number
  },
): void {
  const { container, connectors, count, identification, payingEvery = Infinity } = options
  for (let place = 0; place < count; place += 1) {
    const person = somebody(random)
    const holder = `${person.firstName} ${person.lastName}`
    const start = between(random, firstDay, lastDay)
    const amount = pick(random, [0, 1, 1, 1, 1, 2, 2, 3])
    const preferred = random() < 0.7 ? 0 : -1
    const instruments = Array.from({ length: amount }, (_, number): InstrumentSeed => {
      const connector = pick(random, connectors)
      return {
        stored: ordinaryInstrument(random, connector.method, holder, person.email),
        connector,
        createdAt: gatewayTime(start + number * 40_000),
        preferred: number === preferred,
      }
    })
    const profile = world.profile({
      container,
      identification: identification(place),
      customer: customerOf(random, person),
      instruments,
      createdBy: instruments[0]?.connector ?? pick(random, connectors),
      createdAt: gatewayTime(start),
      ...(amount > 0 && random() < 0.5 && { preferredMethod: 'Creditcard' }),
    })
    if (place % payingEvery === 0 && payingEvery < Infinity) payments(world, profile, 5)
  }
}
