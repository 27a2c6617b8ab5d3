import 'server-only'
import { eq } from 'drizzle-orm'
import { sharedDrafts } from '@/db/schema/democracy/shared-drafts'
import { draftInvitation } from '@/emails/democracy/draft-invitation'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { hasNumber } from '@/lib/people/members/has-number'
import { memberCards } from '@/lib/people/members/member-cards'
import { readNameOfRecord } from '@/lib/people/members/name-of-record'
import { draftLink } from './draft-link'
import { lockSharedDraft } from './lock-shared-draft'

export const mostInvitations = 5

/**
 * Emails the link to the member with this number. Whether there is one, its mover is not told: the site never says who is a member. So a
 * number that leads to nobody counts as an invitation too.
 */
export const inviteWriter = verb(
  'draft.invite',
  { subject: (work, { id }: { id: string; member: number }) => lockSharedDraft(work, { id }) },
  async (work, { draft }, { id, member: number }: { id: string; member: number }) => {
    if (draft.writerId) throw new Refusal('draft.has-writer')
    if (draft.invitations >= mostInvitations) throw new Refusal('draft.invited-enough')
    await work.tx
      .update(sharedDrafts)
      .set({ invitations: draft.invitations + 1 })
      .where(eq(sharedDrafts.id, id))
    const [found] = await memberCards(hasNumber(number), work.now, work.tx)
    if (!found?.mayVote || found.personId === draft.moverId) return
    const addressee = await addresseeOf(work.tx, found.personId)
    if (!addressee?.email) return
    await work.email(draftInvitation, {
      to: addressee,
      key: `${id}/${found.personId}`,
      props: {
        name: addressee.name,
        memberName: await readNameOfRecord(work.tx, draft.moverId),
        title: draft.boxes.title || 'no title yet',
        link: draftLink(draft),
      },
    })
  },
)
