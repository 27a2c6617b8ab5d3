import 'server-only'
import { and, eq, gt, lte } from 'drizzle-orm'
import { groupTerms } from '@/db/schema/people/groups'
import { people } from '@/db/schema/people/people'
import { verb, type Work } from '@/lib/kernel/perform'
import { putToSecondOfficer } from './put-to-second-officer'

/** Proposes that somebody's time in a group ends. It ends when a second officer confirms it, and they read why. */
export const proposeGroupEnding = verb(
  'term.propose',
  { knownTo: 'term.list', subject: findRunningTerm },
  async (work, { term, name, personId }, { why }: { why: string }) => {
    const { group, role, represents, endsAt } = term
    return putToSecondOfficer(
      work,
      { kind: 'end', personId, group, role, represents, endsAt },
      { name, termId: term.id, why },
    )
  },
)

async function findRunningTerm(work: Work, { termId }: { termId: string }) {
  const [found] = await work.tx
    .select({ term: groupTerms, name: people.name, personId: groupTerms.personId })
    .from(groupTerms)
    .innerJoin(people, eq(people.id, groupTerms.personId))
    .where(
      and(
        eq(groupTerms.id, termId),
        lte(groupTerms.startsAt, work.now),
        gt(groupTerms.endsAt, work.now),
      ),
    )
  return found
}
