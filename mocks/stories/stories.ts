import type { Db } from '@mocks/db.ts'
import { peopleOf } from './people.ts'
import type { Story, StoryCard, StoryName } from './story.ts'

/** Changes whenever a seeded row changes; a browser that keeps an older world then starts anew. The stories test tells the value. */
export const storyRevision = '22ed60b86d09'

/** What there is to choose from; the worlds themselves are loaded one by one. */
export const stories: Record<StoryName, StoryCard> = {
  'small-merchant': {
    name: 'small-merchant',
    title: 'Small merchant',
    summary: 'Hafenkontor Hamburg with two sub-tenants, three merchants, three containers and 60 profiles.',
    people: peopleOf([
      'Hafenkontor Hamburg and all below: containers, sharing, assignments, profiles.',
      'Kontor Geschenke, a sub-tenant that uses the container shared with it.',
      'Hafenkontor Hamburg and all below: finds, changes and deletes profiles; containers stay as they are.',
      'Hafenkontor Hamburg and all below: reads everything, changes nothing.',
    ]),
  },
  'first-steps': {
    name: 'first-steps',
    title: 'Empty tenant',
    summary: 'Wattenmeer Gruppe with three tenants below it and no container yet: where profiles begin.',
    people: peopleOf([
      'Wattenmeer Gruppe and all below: makes the first container, shares it, takes the first payment.',
      'Strandhaus Café, the second merchant, below Strandhaus.',
      'Wattenmeer Gruppe and all below: finds, changes and deletes profiles once there are some.',
      'Wattenmeer Gruppe and all below: reads everything, changes nothing.',
    ]),
  },
  marketplace: {
    name: 'marketplace',
    title: 'Marketplace',
    summary: 'Nordwind Handel shares one wallet with six sub-tenants and theirs; some are cut off. 600 profiles.',
    people: peopleOf([
      'Nordwind Handel and all below: containers, sharing, assignments, profiles.',
      'Nordwind Nordics and its own sub-tenants; may cut them off from what is shared above.',
      'Nordwind Handel and all below: finds, changes and deletes profiles; containers stay as they are.',
      'Nordwind Handel and all below: reads everything, changes nothing.',
    ]),
  },
  'white-label': {
    name: 'white-label',
    title: 'White label',
    summary: 'Polarstern Payments with 2,000 tenants, six levels deep, and 6,000 connectors.',
    people: peopleOf([
      'Polarstern Payments and all 1,999 sub-tenants: containers, sharing, assignments, profiles.',
      'One reseller of Polarstern Payments and the tenants below it.',
      'All tenants: finds, changes and deletes profiles; containers stay as they are.',
      'All tenants: reads everything, changes nothing.',
    ]),
  },
  large: {
    name: 'large',
    title: 'Large container',
    summary: 'Sturmvogel Tickets, two tenants with 100,000 profiles in one container.',
    people: peopleOf([
      'Sturmvogel Tickets and its box offices: containers, sharing, assignments, profiles.',
      'Sturmvogel Box Office, a sub-tenant that uses the container shared with it.',
      'Sturmvogel Tickets and all below: finds, changes and deletes profiles; containers stay as they are.',
      'Sturmvogel Tickets and all below: reads everything, changes nothing.',
    ]),
  },
  deep: {
    name: 'deep',
    title: '50,000 tenants',
    summary: 'Kranich Franchise with 50,000 tenants: 1,000 levels deep in one place, 7,960 side by side in another.',
    people: peopleOf([
      'Kranich Franchise and all 49,999 sub-tenants: containers, sharing, assignments, profiles.',
      'Region Aalstrand, its 25 districts and their 1,000 shops.',
      'All tenants: finds, changes and deletes profiles; containers stay as they are.',
      'All tenants: reads everything, changes nothing.',
    ]),
  },
}

const worlds: Record<StoryName, () => Promise<{ seed: (db: Db) => void }>> = {
  'small-merchant': async () => import('./small-merchant/small-merchant.ts'),
  'first-steps': async () => import('./first-steps/first-steps.ts'),
  marketplace: async () => import('./marketplace/marketplace.ts'),
  'white-label': async () => import('./white-label/white-label.ts'),
  large: async () => import('./large/large.ts'),
  deep: async () => import('./deep/deep.ts'),
}

/** Loads the world of a story; without this call none of its data is fetched. */
export async function loadStory(name: StoryName): Promise<Story> {
  const { seed } = await worlds[name]()
  return { ...stories[name], seed }
}
