import { database } from '@/db/client'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { terms } from '@/db/schema/people/officers'
import { members, people } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import type { Office } from '@/lib/organisation'
import { actorOf } from '@/lib/people/sign-in/actor'

let count = 0

export async function aPerson(given: { name?: string; email?: string } = {}): Promise<PersonActor> {
  count += 1
  const id = newId()
  const name = given.name ?? `Person ${count}`
  const email = (given.email ?? `person${count}@post.example`).toLowerCase()
  const at = now()
  await database().insert(people).values({ id, email, name, emailProvedAt: at, createdAt: at })
  return (await actorOf(id, { secondFactor: true }))!
}

/** A full member in good standing on the free band, who joined a year ago. */
export async function aMember(
  given: { name?: string; email?: string; joinedAt?: Date } = {},
): Promise<PersonActor> {
  const person = await aPerson(given)
  const joinedAt = given.joinedAt ?? addDays(now(), -365)
  await database().insert(members).values({ personId: person.personId, joinedAt })
  await database().insert(subscriptions).values({
    id: newId(),
    personId: person.personId,
    band: 'free',
    amountPence: 0,
    interval: 'month',
    status: 'free',
    startedAt: joinedAt,
    createdAt: joinedAt,
  })
  return (await actorOf(person.personId, { secondFactor: true }))!
}

/** A member who holds an office now, with a second factor confirmed. */
export async function anOfficer(
  office: Office,
  given: { name?: string; email?: string; seat?: number } = {},
): Promise<PersonActor> {
  const member = await aMember(given)
  await database()
    .insert(terms)
    .values({
      id: newId(),
      personId: member.personId,
      office,
      seat: given.seat ?? 1,
      startsAt: addDays(now(), -30),
      endsAt: addDays(now(), 335),
    })
  return (await actorOf(member.personId, { secondFactor: true }))!
}
