import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { detailsErased } from '@/emails/records/details-erased'
import { oneself, verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { reachableAt } from '@/lib/people/members/mailbox'
import { eraseAsAsked } from './erase-as-asked'

/**
 * Somebody has their details erased, at once and without a reason (UK GDPR Art 17): a member by ending the membership with it, and
 * also somebody who left, applies or supports us. What others rely on is handed over first. One last email tells the address
 * that it was done; it goes with the addresses that nobody proved.
 */
export const eraseOneself = verb(
  'person.erase',
  { subject: oneself },
  async (work, { personId }, { email }: { email: string }) => {
    const [person] = await work.tx
      .select({ email: reachableAt, name: people.called })
      .from(people)
      .where(eq(people.id, personId))
      .for('update')
    if (!person?.email) throw new Refusal('not-there')
    if (email.trim().toLowerCase() !== person.email) throw new Refusal('erasure.wrong-address')
    const { ended, expelled } = await eraseAsAsked(work, personId, 'erasure.hand-over-first')
    work.record('person.erased', { kind: 'person', id: personId }, { member: ended })
    await work.email(detailsErased, {
      to: { email: person.email },
      key: personId,
      props: { name: person.name, expelled },
    })
  },
)
