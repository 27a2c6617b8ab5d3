import 'server-only'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { references } from '@/db/schema/membership/join'
import { members } from '@/db/schema/people/people'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { memberCards } from '@/lib/people/members/member-cards'
import { askForReference } from './ask-for-reference'
import { lockApplicationOfReference } from './lock-application'
import { whyUnmatched } from './match-contact'

type Input = { referenceId: string; memberId: string }

/** An officer knows who was meant by a contact that led to nobody. Only now is that member asked; their 21 days begin. */
export const matchReferee = verb(
  'reference.match',
  { subject: lockApplicationOfReference },
  async (work, found, input: Input) => {
    const { application, applicant, reference, filed } = found
    if (reference.refereeId === input.memberId) return
    const [member] = await memberCards(eq(members.personId, input.memberId), work.now, work.tx, 1)
    if (!member) throw new Refusal('not-there')
    const { id: applicationId, personId: applicantId } = application
    const why = await whyUnmatched({ member, applicationId, applicantId }, work.tx)
    if (why === 'not-in-good-standing') throw new Refusal('reference.not-a-referee')
    if (why === 'one-mailbox') throw new Refusal('shared-address.one-mailbox')
    if (why) throw new Refusal('reference.same-person')
    const sent = await askForReference(
      work,
      { ...reference, applicantName: applicant.name },
      member,
    )
    const matched = await work.tx
      .update(references)
      .set(sent)
      .where(
        and(
          eq(references.id, reference.id),
          eq(references.state, 'requested'),
          isNull(references.refereeId),
          isNull(references.refusedAt),
          isNull(references.replacedAt),
          gt(references.expiresAt, work.now),
        ),
      )
      .returning({ id: references.id })
    if (matched.length !== 1) throw new Refusal('moved-meanwhile')
    work.record('reference.matched', filed, { referenceId: reference.id, place: reference.place })
  },
)
