import 'server-only'
import { eq } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import { detailsErased } from '@/emails/records/details-erased'
import { oneself, verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { expelBeforeErasure } from '@/lib/membership/discipline/cases-at-erasure'
import { withdrawOpenApplication } from '@/lib/membership/join/withdraw-application'
import { endMembership } from '@/lib/membership/leaving/end-membership'
import { endSubscription } from '@/lib/money/subscriptions/end-subscription'
import { inForce, lockSubscriptions } from '@/lib/money/subscriptions/subscription-rows'
import { reachableAt } from '@/lib/people/members/mailbox'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { whatComesFirst } from './what-comes-first'

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
    const [member] = await work.tx
      .select()
      .from(members)
      .where(eq(members.personId, personId))
      .for('update')
    const { offices, roles } = await whatComesFirst(work.tx, personId, work.now)
    if (offices.length + roles.length > 0) throw new Refusal('erasure.hand-over-first')

    const runs = member !== undefined && !member.resignedAt && !member.expelledAt
    await withdrawOpenApplication(work)
    if (runs) await endMembership(work, { personId })
    else await endDuesBegun(work, personId)
    const expelledNow = await expelBeforeErasure(work, personId)
    await erasePerson(work, personId)
    work.record('person.erased', { kind: 'person', id: personId }, { member: runs })
    await work.email(detailsErased, {
      to: { email: person.email },
      key: personId,
      props: { name: person.name, expelled: expelledNow || Boolean(member?.expelledAt) },
    })
  },
)

/** Of somebody who was approved and has not paid, say. */
async function endDuesBegun(work: Work, personId: string) {
  const dues = inForce(await lockSubscriptions(work.tx, personId))
  if (dues) await endSubscription(work, dues)
}
