import type { PersonActor } from '@/lib/kernel/actor'
import { cast, emailOf, type Slug } from '../cast'
import { castName, type Officers } from './founding'
import { as, entitled, joinAsStoryMember, type Means, type StoryApplicant } from './joining'
import { cards } from './stripe'

type Joining = Pick<StoryApplicant, 'dues' | 'dateOfBirth'> & { means?: Means }

const basic = { band: 'basic', interval: 'month', amountPence: 300 } as const

/** The members of the cast whose standing the demo is there to show. */
const joinings = {
  pauline: { dues: basic, means: { card: cards.failsLater } },
  siobhan: { dues: { band: 'solidarity', interval: 'month', amountPence: 2500 } },
  ellie: { dues: { band: 'free', interval: 'month', amountPence: 0 }, dateOfBirth: '2003-05-01' },
  frank: { dues: { band: 'free', interval: 'month', amountPence: 0 } },
  derek: { dues: basic, means: { card: cards.failsLater } },
  ravi: { dues: basic, means: 'direct debit' },
} satisfies Partial<Record<Slug, Joining>>

export async function joinCast(
  slug: keyof typeof joinings,
  officers: Officers,
  members: PersonActor[],
) {
  const { means, ...how }: Joining = joinings[slug]
  const place = cast.findIndex((one) => one.slug === slug)
  const vouching = await entitled(members)
  const newcomer = {
    ...how,
    name: castName(slug),
    email: emailOf(slug),
    number: 200 + place,
    proposer: vouching[place % vouching.length]!,
    seconder: vouching[(place + 1) % vouching.length]!,
  }
  const joined = await joinAsStoryMember(await as(officers.nasreen.personId), newcomer, means)
  // Frank has a story of his own, and no part in what the others do.
  if (slug !== 'frank') members.push(joined)
}
