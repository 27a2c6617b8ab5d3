import 'server-only'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { terms } from '@/db/schema/people/officers'
import { organiserTerms } from '@/db/schema/people/organisers'
import { people } from '@/db/schema/people/people'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockPeople } from '@/lib/people/members/lock-people'
import { oneMailboxQuestionAtATime } from '@/lib/people/members/mailbox'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { hasSecondFactor } from '@/lib/people/sign-in/second-factor/has-second-factor'
import { lapseSharing } from './lapse-sharing'

/** Sharing that is asked for or in force, locked, for whoever ends it. To the two it is their own. */
export async function lockSharing(work: Work, { shareId }: { shareId: string }) {
  const [share] = await work.tx
    .select()
    .from(sharedAddresses)
    .where(and(eq(sharedAddresses.id, shareId), isNull(sharedAddresses.endedAt)))
    .for('update')
  if (!share) return undefined
  const me = work.actor.kind === 'person' ? work.actor.personId : undefined
  const personId = me === share.holderId ? share.holderId : share.personId
  const { askedBy, askedAt, holderId } = share
  const { spent } = await proposalWaits(work, { by: askedBy, at: askedAt }, lapseSharing)
  return { share, personId, officers: [askedBy, holderId], spent }
}

/** The same for whoever confirms it: first nothing else about the two can begin, then the sharing itself is locked. */
export async function lockSharingWithBoth(work: Work, which: { shareId: string }) {
  await oneMailboxQuestionAtATime(work)
  const [both] = await work.tx
    .select({ personId: sharedAddresses.personId, holderId: sharedAddresses.holderId })
    .from(sharedAddresses)
    .where(eq(sharedAddresses.id, which.shareId))
  if (both) await lockPeople(work, [both.personId, both.holderId])
  return lockSharing(work, which)
}

/**
 * Who has an office or a second factor, or to whom strangers write as an organiser, reads their mail alone, or its reader would hold half of the key to powers.
 * A term that begins later counts too: it may have begun while this waited for its turn, after the moment at which this act began.
 */
export async function assertMayShare(work: Work, personId: string) {
  const [office] = await work.tx
    .select({ id: terms.id })
    .from(terms)
    .where(and(eq(terms.personId, personId), gt(terms.endsAt, work.now)))
  const [organises] = await work.tx
    .select({ id: organiserTerms.id })
    .from(organiserTerms)
    .where(
      and(
        eq(organiserTerms.personId, personId),
        eq(organiserTerms.state, 'confirmed'),
        gt(organiserTerms.endsAt, work.now),
      ),
    )
  if (office || organises || (await hasSecondFactor(work.tx, personId))) {
    throw new Refusal('shared-address.office')
  }
}

export async function personToShare(work: Work, personId: string) {
  const [person] = await work.tx.select().from(people).where(eq(people.id, personId))
  return person!
}
