/** Somebody of a world of the model test, calling a gateway over it. */
import type { Db } from '@mocks/db.ts'
import { createGateway } from '@mocks/gateway.ts'
import { gatewayFetch } from '@mocks/node.ts'
import { password } from '@test/model/world.ts'
import { Person } from './person.ts'

export async function signedIn(db: Db, username: string): Promise<Person> {
  const unused = () => {
    throw new Error('a world of numbers has no names')
  }
  const surroundings = { idOf: unused, tenant: unused, connector: unused, container: unused }
  const person = new Person(surroundings, gatewayFetch(createGateway({ db })))
  await person.post('/session', { username, password })
  return person
}
