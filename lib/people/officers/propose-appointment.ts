import 'server-only'
import { and, eq, gt, lt, lte, ne } from 'drizzle-orm'
import { termProposals, terms } from '@/db/schema/people/officers'
import { members } from '@/db/schema/people/people'
import { addDays } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type Office, organisation } from '@/lib/organisation'
import { bothNames } from '@/lib/people/members/both-names'
import { memberCards } from '@/lib/people/members/member-cards'
import { emailSecondOfficers } from './email-second-officers'
import { proposalInWords } from './proposals'

/** `until`: of somebody elected, the end of the term that the election promised. */
type Appointment = { personId: string; office: Office; until?: Date }

/**
 * Proposes that a member takes up an office. The term begins when a second officer confirms it. Whoever was elected again
 * keeps their seat: the term that runs ends as the new one begins.
 */
export const proposeAppointment = verb(
  'term.propose',
  async (work, { personId, office, until }: Appointment) => {
    const [member] = await memberCards(eq(members.personId, personId), work.now, work.tx)
    if (!member?.mayVote) throw new Refusal('office.not-a-member')
    const endsAt = until ?? addDays(work.now, organisation.rules.termDays)
    if (endsAt <= work.now) throw new Refusal('office.term-over')
    const before = until && (await termBefore(work, office, personId, until))
    const id = newId()
    await work.tx.insert(termProposals).values({
      id,
      kind: 'appoint',
      office,
      seat: before?.seat ?? (await emptySeat(work, office, personId, endsAt)),
      personId,
      termId: before?.id,
      endsAt,
      proposedBy: work.person.personId,
      proposedAt: work.now,
    })
    work.record(
      'term.proposed',
      { kind: 'term-proposal', id },
      { kind: 'appoint', office, personId, again: before !== undefined },
    )
    const proposal = { kind: 'appoint', office, endsAt, termId: before?.id ?? null }
    const what = proposalInWords(proposal, bothNames(member))
    const of = organisation.offices[office].name
    await emailSecondOfficers(work, { id, personId, of, what })
    return { proposalId: id }
  },
)

/** Their own term of this office that runs now, unless it is the very one they were elected for. */
async function termBefore(work: Work, office: Office, personId: string, until: Date) {
  const [term] = await work.tx
    .select()
    .from(terms)
    .where(
      and(
        eq(terms.office, office),
        eq(terms.personId, personId),
        lte(terms.startsAt, work.now),
        gt(terms.endsAt, work.now),
        ne(terms.endsAt, until),
      ),
    )
  return term
}

/** A seat that nobody holds and that is not proposed for somebody else already. Nobody sits twice. */
async function emptySeat(
  work: Work,
  office: Office,
  personId: string,
  until: Date,
): Promise<number> {
  const { seats } = organisation.offices[office]
  const held = await work.tx
    .select({ seat: terms.seat, personId: terms.personId })
    .from(terms)
    .where(and(eq(terms.office, office), lt(terms.startsAt, until), gt(terms.endsAt, work.now)))
  const proposed = await work.tx
    .select({ seat: termProposals.seat, personId: termProposals.personId })
    .from(termProposals)
    .where(
      and(
        eq(termProposals.office, office),
        eq(termProposals.kind, 'appoint'),
        eq(termProposals.state, 'proposed'),
      ),
    )
  if (held.some((term) => term.personId === personId)) throw new Refusal('office.seat-taken')
  if (proposed.some((one) => one.personId === personId)) {
    throw new Refusal('office.already-proposed')
  }
  const all = Array.from({ length: seats }, (_, index) => index + 1)
  const empty = all.filter((seat) => !held.some((term) => term.seat === seat))
  if (empty.length === 0) throw new Refusal('office.seat-taken')
  const untouched = empty.find((seat) => !proposed.some((one) => one.seat === seat))
  // With every empty seat proposed already, the first to be confirmed has it.
  return untouched ?? empty[0]!
}
