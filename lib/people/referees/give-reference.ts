import 'server-only'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { references } from '@/db/schema/membership/join'
import { members } from '@/db/schema/people/people'
import { referenceThanks } from '@/emails/people/reference-thanks'
import type { Work } from '@/lib/kernel/perform'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { memberCards } from '@/lib/people/members/member-cards'
import { lockApplicationOfReference } from './lock-application'
import { type Confirmation, confirmations, referenceMoves } from './states'

/** A referee confirms all three things, once. */
export const giveReference = verb(
  'reference.answer',
  async (work, input: { referenceId: string; confirmed: Confirmation[] }) => {
    const confirmed = Object.keys(confirmations) as Confirmation[]
    if (!confirmed.every((one) => input.confirmed.includes(one))) throw new Refusal('bad-request')
    await answerReference(work, input.referenceId, 'give', { confirmations: confirmed })
  },
)

/** What giving and declining have in common: by the member who was asked, once, in time, while it still matters. */
export async function answerReference(
  work: Work,
  referenceId: string,
  move: keyof typeof referenceMoves,
  said: { confirmations?: Confirmation[]; privateNote?: string },
) {
  const found = await lockApplicationOfReference(work, { referenceId })
  const { reference, applicant, filed } = found
  if (reference.state !== 'requested') throw new Refusal('reference.already-answered')
  const [referee] = reference.refereeId
    ? await memberCards(eq(members.personId, reference.refereeId), work.now, work.tx, 1)
    : []
  if (!referee?.mayVote) throw new Refusal('reference.not-a-referee')
  const current = { ...said, answeredAt: work.now }
  await work
    .move(references, reference, referenceMoves, move, current, stillWanted(work.now))
    .catch(linkSpent)
  work.record(move === 'give' ? 'reference.given' : 'reference.declined', filed, {
    referenceId,
    place: reference.place,
  })
  await work.email(referenceThanks, {
    to: { email: referee.email!, personId: referee.personId },
    key: `reference/${referenceId}`,
    props: {
      refereeName: referee.called,
      applicantName: applicant.name,
      given: move === 'give',
    },
  })
  return found
}

function stillWanted(at: Date) {
  return and(
    gt(references.expiresAt, at),
    isNull(references.replacedAt),
    isNull(references.refusedAt),
  )
}

function linkSpent(error: unknown): never {
  if (error instanceof Refusal) throw new Refusal('reference.link-spent')
  throw error
}
