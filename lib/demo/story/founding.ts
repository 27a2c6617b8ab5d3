import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { foundOrganisation } from '@/lib/membership/founding/found-organisation'
import type { Office } from '@/lib/organisation'
import { cast, emailOf, type Slug } from '../cast'
import { as } from './joining'

const offices: Partial<Record<Slug, Office>> = {
  nasreen: 'membership-secretary',
  tom: 'secretary',
  joyce: 'treasurer',
  maureen: 'co-chair',
}

const founders = ['nasreen', 'tom', 'joyce', 'maureen', 'kwame', 'hannah', 'george'] as const

export type Officers = Record<(typeof founders)[number], PersonActor> & { founders: PersonActor[] }

/** The day it began: seven people, four offices. The second Co-Chair is appointed later, and then elected. */
export async function found(): Promise<Officers> {
  await foundOrganisation(system('founding'), {
    founders: founders.map((slug) => ({
      name: castName(slug),
      email: emailOf(slug),
      office: offices[slug],
    })),
  })
  const actors = await Promise.all(founders.map(member))
  const byName = Object.fromEntries(founders.map((slug, place) => [slug, actors[place]!]))
  return { ...(byName as Record<(typeof founders)[number], PersonActor>), founders: actors }
}

export function castName(slug: Slug): string {
  return cast.find((one) => one.slug === slug)!.name
}

export async function member(slug: Slug): Promise<PersonActor> {
  const [person] = await database()
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, emailOf(slug)))
  return as(person!.id)
}
