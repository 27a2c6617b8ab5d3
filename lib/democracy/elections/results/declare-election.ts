import 'server-only'
import { and, eq } from 'drizzle-orm'
import { boardRecords } from '@/db/schema/democracy/ballot-box'
import { contests, elections } from '@/db/schema/democracy/elections'
import { electionDeclared } from '@/emails/democracy/election-declared'
import { emailMembersAndVoters } from '@/lib/democracy/elections/calling/email-members'
import { lockElection } from '@/lib/democracy/elections/lock-election'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { electedHeadline } from './explained/headline'

/**
 * The returning officer declares what was counted, and every member is told, and whoever could vote. However late that is, there are the days of the
 * rule book to challenge it.
 */
export const declareElection = verb(
  'election.run',
  { subject: (work, { slug }: { slug: string }) => lockElection(work, slug, 'update') },
  async (work, election) => {
    const { slug } = election
    if (!election.countedAt) throw new Refusal('result.not-counted')
    if (election.declaredAt) throw new Refusal('result.already-declared')
    const least = addDays(work.now, organisation.rules.challengeDays)
    const challengesUntil = election.challengesUntil > least ? election.challengesUntil : least
    await work.tx
      .update(elections)
      .set({
        declaredAt: work.now,
        declaredBy: work.person.personId,
        challengesUntil,
      })
      .where(eq(elections.id, election.id))
    const counted = await work.tx
      .select({ title: contests.title, result: contests.result })
      .from(contests)
      .where(eq(contests.electionId, election.id))
      .orderBy(contests.position)
    const sentences = counted.map(
      ({ title, result }) => `${title}. ${electedHeadline(result!, election.kind)}.`,
    )
    const [sealed] = await work.tx
      .select({ number: boardRecords.number })
      .from(boardRecords)
      .where(and(eq(boardRecords.electionId, election.id), eq(boardRecords.type, 'withheld')))
    await emailMembersAndVoters(work, electionDeclared, election.id, (name) => ({
      name,
      title: election.title,
      sentences,
      sealed: sealed !== undefined,
      until: challengesUntil.toISOString(),
      link: siteUrl(`/elections/${slug}/result`),
    }))
    work.record(
      'election.declared',
      { kind: 'election', id: election.id },
      { contests: counted.length },
    )
  },
)
