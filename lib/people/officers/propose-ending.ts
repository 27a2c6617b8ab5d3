import 'server-only'
import { and, eq, gt, lte } from 'drizzle-orm'
import { termProposals, terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { emailSecondOfficers } from './email-second-officers'
import { proposalInWords } from './proposals'

/** Proposes that a term which runs now ends. It ends when a second officer confirms it. */
export const proposeEnding = verb(
  'term.propose',
  { knownTo: 'term.list', subject: runningTerm },
  async (work, term, { termId }: { termId: string }) => {
    const id = newId()
    const { office, seat, personId, name } = term
    await work.tx.insert(termProposals).values({
      id,
      kind: 'end',
      office,
      seat,
      personId,
      termId,
      endsAt: term.endsAt,
      proposedBy: work.person.personId,
      proposedAt: work.now,
    })
    work.record('term.proposed', { kind: 'term-proposal', id }, { kind: 'end', office, personId })
    await emailSecondOfficers(work, {
      id,
      personId,
      of: organisation.offices[office].name,
      what: proposalInWords({ ...term, kind: 'end', termId }, name),
    })
    return { proposalId: id }
  },
)

async function runningTerm(work: Work, { termId }: { termId: string }) {
  const [found] = await work.tx
    .select({ term: terms, name: people.name })
    .from(terms)
    .innerJoin(people, eq(people.id, terms.personId))
    .where(and(eq(terms.id, termId), lte(terms.startsAt, work.now), gt(terms.endsAt, work.now)))
  return found && { ...found.term, name: found.name }
}
