import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { outgoingMails, returnedAddresses } from '@/db/schema/kernel'
import { membershipEndings } from '@/db/schema/membership/endings'
import { people } from '@/db/schema/people/people'
import { sessions, signInTokens } from '@/db/schema/people/sign-in'
import { membershipLeft } from '@/emails/membership/membership-left'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { lockPeople } from '@/lib/people/members/lock-people'
import { stopAllSharing } from '@/lib/people/shared-addresses/stop-sharing'
import { endMembership } from './end-membership'
import { endingMoves } from './endings'
import { findEnding } from './find-ending'

/** The second officer: the membership ends now. Whoever left is told; to whom has died nothing is sent any more. */
export const confirmEnding = verb(
  'ending.confirm',
  { knownTo: 'member.search', subject: findEnding },
  async (work, { id, personId, kind }, _: { endingId: string }) => {
    // Erasure stands above this department: see `confirmErasure`.
    if (kind === 'erasure') throw new Refusal('bad-request')
    await work.move(membershipEndings, { id }, endingMoves, 'confirm', {
      settledBy: work.person.personId,
      settledAt: work.now,
    })
    const died = kind === 'death'
    const leaver = await addresseeOf(work.tx, personId)
    const { number } = await endMembership(work, { personId, died })
    work.record('membership-ending.confirmed', { kind: 'person', id: personId }, { kind })
    if (died) await fallSilent(work, personId)
    if (died || !leaver) return
    await work.email(membershipLeft, {
      to: leaver,
      key: `${personId}/${work.now.toISOString()}`,
      props: {
        name: leaver.name,
        number,
        refundAsked: false,
        link: siteUrl('/join'),
        recordedByOfficers: true,
      },
    })
  },
)

/** No reminder, no notice and no ballot reaches the family: without an address nobody can write to one, and the outbox posts the dead no letter. */
async function fallSilent(work: Work, personId: string) {
  await lockPeople(work, [personId], 'update')
  await work.tx
    .update(outgoingMails)
    .set({ state: 'withdrawn' })
    .where(
      and(
        inArray(outgoingMails.state, ['waiting', 'stuck', 'to-print']),
        eq(outgoingMails.personId, personId),
      ),
    )
  await work.tx.delete(sessions).where(eq(sessions.personId, personId))
  await work.tx.delete(returnedAddresses).where(eq(returnedAddresses.personId, personId))
  const [{ email } = { email: null }] = await work.tx
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, personId))
  if (email) await work.tx.delete(signInTokens).where(eq(signInTokens.email, email))
  // Or what is to them would go on to whoever shared the address with them; and to an address that is nobody's any more.
  await stopAllSharing(work, personId)
  await work.tx.update(people).set({ email: null }).where(eq(people.id, personId))
}
