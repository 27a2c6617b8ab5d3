import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { applications } from '@/db/schema/membership/join'
import type { Actor, PersonActor } from '@/lib/kernel/actor'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

export type Application = typeof applications.$inferSelect

export function signedInPerson(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Refusal('sign-in-first')
  return actor
}

/** The newest application of whoever acts, locked: two presses of a button take their turns. */
export async function lockOwn(work: Work): Promise<Application> {
  const { personId } = signedInPerson(work.actor)
  const [application] = await work.tx
    .select()
    .from(applications)
    .where(eq(applications.personId, personId))
    .orderBy(desc(applications.id))
    .limit(1)
    .for('update')
  if (!application) throw new Refusal('not-there')
  return application
}

export function filed(application: { id: string }) {
  return { kind: 'application', id: application.id }
}
