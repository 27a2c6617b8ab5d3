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
import { readNameOfRecord } from '@/lib/people/members/name-of-record'
import { type LockedElection, lockElection } from '../lock-election'
import { confirmersIn, secondsIn } from '../stand-ins/confirmers'

/**
 * A member finds a mark beside their name and did not collect a ballot paper: somebody else may have it. The returning officer and
 * whoever can confirm in this election hear of it, so that it is not only up to the one who gave the papers out.
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
  const { slug, title, returningOfficerId } = election
  const seconds = secondsIn(await confirmersIn(work.tx, election, work.now))
  for (const personId of [returningOfficerId, ...seconds]) {
    const to = await addresseeOf(work.tx, personId)
    if (!to || personId === work.person.personId) continue
    await work.email(markQueried, {
      to: { email: to.email, personId: to.personId },
      key: `${queryId}/${to.personId}`,
      props: {
        name: to.name,
        memberName: await readNameOfRecord(work.tx, work.person.personId),
        title,
        link: siteUrl(`/elections/${slug}/register/queries`),
      },
    })
  }
}
