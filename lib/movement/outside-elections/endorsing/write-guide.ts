import 'server-only'
import { eq, isNotNull } from 'drizzle-orm'
import { endorsementGuides } from '@/db/schema/movement/outside-elections'
import { markOfWords } from '@/lib/kernel/mark-of-words'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lockOutsideElection } from '../lock-outside-election'
import { emailToConfirm } from '../publishing/email-to-confirm'

const t = endorsementGuides
const nothingProposed = {
  proposedText: null,
  proposedPromoter: null,
  proposedBy: null,
  proposedAt: null,
}

/** What stands on the page about whom we endorse stays as it is. */
export const lapseGuides: Lapsing = {
  what: 'words about how to vote for whom we endorse',
  table: t,
  id: t.outsideElectionId,
  by: t.proposedBy,
  at: t.proposedAt,
  waits: isNotNull(t.proposedAt),
  offices: officesWith('outside-elections.write'),
  lapse: (work, id) => work.tx.update(t).set(nothingProposed).where(eq(t.outsideElectionId, id)),
  subject: (id) => ({ kind: 'outside-election', id }),
  page: '/desk/outside-elections',
}

type Writing = { number: number; text: string; promoter: string }

/** How to vote for whom we endorse, and who promotes it, for a second officer to read. What everybody reads meanwhile stays. */
export const proposeGuide = verb(
  'outside-election.write',
  { subject: lockOutsideElection },
  async (work, { id, title, state }, { number, text, promoter }: Writing) => {
    if (state !== 'published') throw new Refusal('outside-election.not-published')
    const proposed = {
      proposedText: text,
      proposedPromoter: promoter || null,
      proposedBy: work.person.personId,
      proposedAt: work.now,
    }
    await work.tx
      .insert(t)
      .values({ outsideElectionId: id, ...proposed })
      .onConflictDoUpdate({ target: t.outsideElectionId, set: proposed })
    work.record('outside-election.guide-proposed', { kind: 'outside-election', id }, { number })
    await emailToConfirm(work, { id, number, title, proposal: 'guide' })
  },
)

async function lockGuide(work: Work, which: { number: number }) {
  const election = await lockOutsideElection(work, which)
  if (!election) return undefined
  const [guide] = await work.tx.select().from(t).where(eq(t.outsideElectionId, election.id))
  if (!guide) return undefined
  const { proposedBy: by, proposedAt: at } = guide
  const { spent } = await proposalWaits(work, { by, at }, lapseGuides)
  return { election, guide, personId: null, officers: by ? [by] : [], spent }
}

/** Of the words that the second officer has read. */
export function guideMark(text: string | null, promoter: string | null): string {
  return markOfWords(text ?? '', promoter ?? '')
}

/** The second officer has read it: it stands on the page, as soon as members have decided whom we endorse. */
export const confirmGuide = verb(
  'outside-election.confirm',
  { subject: lockGuide },
  async (work, { election, guide }, { number, seen }: { number: number; seen: string }) => {
    const { proposedText, proposedPromoter } = guide
    if (!proposedText || guideMark(proposedText, proposedPromoter) !== seen)
      throw new Refusal('moved-meanwhile')
    const { id, state } = election
    if (state !== 'published') throw new Refusal('outside-election.not-published')
    await work.tx
      .update(t)
      .set({ ...nothingProposed, text: proposedText, promoter: proposedPromoter })
      .where(eq(t.outsideElectionId, id))
    work.record('outside-election.guide-confirmed', { kind: 'outside-election', id }, { number })
  },
)

/** What was proposed is dropped, by whoever wrote it or another officer. */
export const returnGuide = verb(
  'outside-election.write',
  { subject: lockOutsideElection },
  async (work, { id }, { number }: { number: number }) => {
    const gone = await work.tx
      .update(t)
      .set(nothingProposed)
      .where(eq(t.outsideElectionId, id))
      .returning({ id: t.outsideElectionId })
    if (gone.length === 0) throw new Refusal('moved-meanwhile')
    work.record('outside-election.guide-returned', { kind: 'outside-election', id }, { number })
  },
)
