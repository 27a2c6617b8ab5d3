import 'server-only'
import { and, eq, gt, lte } from 'drizzle-orm'
import { groupProposals, groupTerms } from '@/db/schema/people/groups'
import { people } from '@/db/schema/people/people'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { emailSecondOfficers } from '@/lib/people/officers/email-second-officers'
import { groupName, groupProposalInWords } from './states'

/** Proposes that somebody's time in a group ends. It ends when a second officer confirms it, and they read why. */
export const proposeGroupEnding = verb(
  'term.propose',
  { knownTo: 'term.list', subject: findRunningTerm },
  async (work, { term, name, personId }, { why }: { why: string }) => {
    const id = newId()
    const { group, role, represents, endsAt } = term
    const proposal = { kind: 'end' as const, personId, group, role, represents, endsAt }
    await work.tx.insert(groupProposals).values({
      ...proposal,
      id,
      termId: term.id,
      why,
      proposedBy: work.person.personId,
      proposedAt: work.now,
    })
    work.record(
      'group-term.proposed',
      { kind: 'group-proposal', id },
      { kind: 'end', group, role, personId },
    )
    await emailSecondOfficers(work, {
      id,
      personId,
      of: groupName(group),
      what: groupProposalInWords(proposal, name),
      page: '/desk/groups',
    })
    return { proposalId: id }
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
