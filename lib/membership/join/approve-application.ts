import { isFree } from '@/lib/organisation'
import 'server-only'
import { inArray } from 'drizzle-orm'
import { applications } from '@/db/schema/membership/join'
import { members } from '@/db/schema/people/people'
import { applicationApproved } from '@/emails/membership/application-approved'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { assertReadAsItIs } from '@/lib/kernel/read-meanwhile'
import { Refusal } from '@/lib/kernel/refusals'
import { beginMembership } from '@/lib/money/subscriptions/begin-membership'
import { readsMailboxWith } from '@/lib/people/members/mailbox'
import { memberCards } from '@/lib/people/members/member-cards'
import { submissionOf } from './draft'
import { alreadyDecided, lockForDecision, officerFor } from './lock-for-decision'
import { applicationMoves } from './states'

/** `seen` is the mark of what the officer read. */
type Decided = { applicationId: string; seen?: string }

/** An officer approves what they have read: a member at once on a free band, otherwise as soon as the first payment has settled. */
export const approveApplication = verb(
  'application.approve',
  { subject: lockForDecision },
  async (work, { application, applicant, references, filed, read }, { seen }: Decided) => {
    if (alreadyDecided(work, application, 'approved')) return
    if (application.state !== 'submitted') throw new Refusal('moved-meanwhile')
    const decidedBy = officerFor(work, application)
    await assertReadAsItIs(seen, read)
    await assertVouchedFor(work, references)
    const decided = { decidedBy, decidedAt: work.now }
    await work.move(applications, application, applicationMoves, 'approve', decided)
    const { dues } = submissionOf(application)!
    work.record('application.approved', filed, { band: dues.band })
    await beginMembership(work, { personId: application.personId, ...dues })
    if (isFree(dues.band)) return
    await work.email(applicationApproved, {
      to: { email: applicant.email, personId: applicant.id },
      key: `application/${application.id}`,
      props: {
        name: applicant.called,
        ...dues,
        link: siteUrl('/membership/dues'),
      },
    })
  },
)

type Vouching = { refereeId: string | null; acceptedAt: Date | null }

/** Two accepted references, by two different people, with a mailbox each, who are full members in good standing at this moment. */
async function assertVouchedFor(work: Work, current: Vouching[]) {
  const referees = current.flatMap((one) => (one.acceptedAt && one.refereeId ? one.refereeId : []))
  const two = new Set(referees)
  for (const one of two) {
    if (await readsMailboxWith(work.tx, one, [...two])) {
      throw new Refusal('shared-address.one-mailbox')
    }
  }
  const cards =
    two.size === 2 ? await memberCards(inArray(members.personId, [...two]), work.now, work.tx) : []
  if (cards.filter((card) => card.mayVote).length !== 2) throw new Refusal('join.not-ready')
}
