import 'server-only'
import { eq } from 'drizzle-orm'
import { secondFactors } from '@/db/schema/people/sign-in'
import type { Work } from '@/lib/kernel/perform'

/** The person at work and their second factor, locked until the verb is done. */
export async function ownSecondFactor(work: Work) {
  const { person } = work
  const [row] = await work.tx
    .select()
    .from(secondFactors)
    .where(eq(secondFactors.personId, person.personId))
    .for('update')
  return { person, personId: person.personId, row }
}
