import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { terms } from '@/db/schema/people/officers'
import { members, people } from '@/db/schema/people/people'
import { system } from '@/lib/kernel/actor'
import { foundOrganisation } from '@/lib/membership/founding/found-organisation'
import { anOfficer } from '@/tests/support/people'

/** Which columns of somebody's rows say anything, and what those say that are the same for everybody. */
async function rowsOf(personId: string) {
  const [person] = await database().select().from(people).where(eq(people.id, personId))
  const [member] = await database().select().from(members).where(eq(members.personId, personId))
  const [dues] = await database()
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.personId, personId))
  const [term] = await database().select().from(terms).where(eq(terms.personId, personId))
  const filled = (row: object) =>
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(([column]) => column)
      .sort()
  const { band, amountPence, interval, status, paymentStatus, endedAt } = dues!
  return {
    member: filled(member!),
    dues: { filled: filled(dues!), band, amountPence, interval, status, paymentStatus, endedAt },
    term: filled(term!),
    person: filled(person!),
  }
}

test('a member and an officer out of the factory are what the verbs would have made', async () => {
  await foundOrganisation(system('founding'), {
    founders: [{ name: 'Fay Founder', email: 'fay@post.example', office: 'secretary' }],
  })
  const [founder] = await database()
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, 'fay@post.example'))
  const played = await rowsOf(founder!.id)
  const written = await rowsOf((await anOfficer('treasurer')).personId)
  // Founders have not proved their address yet; whoever a test needs has.
  expect(written).toEqual({ ...played, person: [...played.person, 'emailProvedAt'].sort() })
})
