import 'server-only'
import { and, eq } from 'drizzle-orm'
import { paperMarks } from '@/db/schema/democracy/ballot-papers'
import { markQueries } from '@/db/schema/democracy/marked-register'
import { markQueried } from '@/emails/democracy/mark-queried'
import { siteUrl } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { oneself, verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { officersWith } from '@/lib/people/officers/officers-now'
import { type LockedElection, lockElection } from '../lock-election'
import { sidesIn } from '../nominations/who-took-sides'

/**
 * A member finds a mark beside their name and did not collect a ballot paper: somebody else may have it. The returning officer and
 * the officers who can call elections hear of it, so that it is not only up to the one who gave the papers out.
 */
export const queryMark = verb(
  'register.query',
  { subject: oneself },
  async (work, { personId }, { slug, text }: { slug: string; text: string }) => {
    const election = await lockElection(work, { slug })
    if (!election.closedAt || election.cancelledAt) throw new Refusal('register.not-open')
    if (work.now >= election.challengesUntil) throw new Refusal('register.too-late')
    const [mark] = await work.tx
      .select({ kind: paperMarks.kind })
      .from(paperMarks)
      .where(and(eq(paperMarks.electionId, election.id), eq(paperMarks.personId, personId)))
    if (!mark) throw new Refusal('register.not-marked')
    const queryId = newId()
    await work.tx.insert(markQueries).values({
      id: queryId,
      electionId: election.id,
      personId,
      textSealed: seal(text),
      madeAt: work.now,
    })
    await emailWhoAnswers(work, election, queryId)
    work.record('register.queried', { kind: 'election', id: election.id })
    return { queryId }
  },
)

async function emailWhoAnswers(work: Work, election: LockedElection, queryId: string) {
  const { id, slug, title, returningOfficerId } = election
  const sides = await sidesIn(work.tx, id)
  const runs = await addresseeOf(work.tx, returningOfficerId)
  const officers = (await officersWith(work, 'elections.call')).filter(
    ({ personId }) => personId !== returningOfficerId && !sides.has(personId),
  )
  for (const to of [...(runs ? [runs] : []), ...officers]) {
    if (to.personId === work.person.personId) continue
    await work.email(markQueried, {
      to: { email: to.email, personId: to.personId },
      key: `${queryId}/${to.personId}`,
      props: {
        name: to.name,
        memberName: work.person.name,
        title,
        link: siteUrl(`/elections/${slug}/register/queries`),
      },
    })
  }
}
