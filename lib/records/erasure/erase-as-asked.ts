import 'server-only'
import { eq } from 'drizzle-orm'
import { members } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { Refusal, type RefusalCode } from '@/lib/kernel/refusals'
import { expelBeforeErasure } from '@/lib/membership/discipline/cases-at-erasure'
import { withdrawOpenApplication } from '@/lib/membership/join/withdraw-application'
import { endMembership } from '@/lib/membership/leaving/end-membership'
import { endSubscription } from '@/lib/money/subscriptions/end-subscription'
import { inForce, lockSubscriptions } from '@/lib/money/subscriptions/subscription-rows'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { whatComesFirst } from './what-comes-first'

/**
 * What erasure on request is, whether somebody pressed the button or wrote a letter: what runs ends, what others rely on comes first, a decided
 * expulsion is carried out, and then they are forgotten. A part of the verb of whoever asked; the person is locked.
 */
export async function eraseAsAsked(work: Work, personId: string, first: RefusalCode) {
  const [member] = await work.tx
    .select()
    .from(members)
    .where(eq(members.personId, personId))
    .for('update')
  const { offices, roles } = await whatComesFirst(work.tx, personId, work.now)
  if (offices.length + roles.length > 0) throw new Refusal(first)
  const ended = member !== undefined && !member.resignedAt && !member.expelledAt
  await withdrawOpenApplication(work, personId)
  if (ended) await endMembership(work, { personId })
  else await endDuesBegun(work, personId)
  const expelledNow = await expelBeforeErasure(work, personId)
  await erasePerson(work, personId)
  return { ended, expelled: expelledNow || Boolean(member?.expelledAt) }
}

/** Of somebody who was approved and has not paid, say. */
async function endDuesBegun(work: Work, personId: string) {
  const dues = inForce(await lockSubscriptions(work.tx, personId))
  if (dues) await endSubscription(work, dues)
}
