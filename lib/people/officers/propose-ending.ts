import 'server-only'
import { and, eq, gt, lte } from 'drizzle-orm'
import { termProposals, terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailSecondOfficers } from './email-second-officers'
import { proposalInWords } from './proposals'

/** Proposes that a term which runs now ends. It ends when a second officer confirms it. */
export const proposeEnding = verb('term.propose', async (work, { termId }: { termId: string }) => {
  const [found] = await work.tx
    .select({ term: terms, name: people.name })
    .from(terms)
    .innerJoin(people, eq(people.id, terms.personId))
    .where(and(eq(terms.id, termId), lte(terms.startsAt, work.now), gt(terms.endsAt, work.now)))
  work.assertCan('term.list')
  if (!found) throw new Refusal('not-there')
  const { term, name } = found
  work.assertCan('term.propose', { personId: term.personId })
  const id = newId()
  const { office, seat, personId } = term
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
    office: office,
    what: proposalInWords({ ...term, kind: 'end', termId }, name),
  })
  return { proposalId: id }
})
