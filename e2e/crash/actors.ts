import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { actorOf } from '@/lib/people/sign-in/actor'

export async function actorWith(email: string): Promise<PersonActor> {
  const [person] = await database().select().from(people).where(eq(people.email, email))
  return (await actorOf(person!.id, { secondFactor: true }))!
}
