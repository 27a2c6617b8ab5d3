import 'server-only'
import { eq } from 'drizzle-orm'
import { secondFactors } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import type { Work } from '@/lib/kernel/perform'

/** The person at work and their second factor, locked until the verb is done. */
export async function ownSecondFactor(work: Work) {
  const person = ownPerson(work)
  const [row] = await work.tx
    .select()
    .from(secondFactors)
    .where(eq(secondFactors.personId, person.personId))
    .for('update')
  return { person, row }
}

export function ownPerson(work: Work): PersonActor {
  work.assertCan('second-factor.set-up', { personId: work.person.personId })
  return work.person
}
