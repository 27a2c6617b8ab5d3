import 'server-only'
import { and, eq } from 'drizzle-orm'
import { paperMarks } from '@/db/schema/democracy/ballot-papers'
import { rollAmendments, rollNames } from '@/db/schema/democracy/electoral-roll'
import { members } from '@/db/schema/people/people'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { whileNobodyMerges } from '@/lib/people/members/one-person-a-roll'
import { postRecord } from '../board/post-record'
import { lockElection, lockRollEntry } from '../lock-election'
import { randomBytes, toBase64url } from '../protocol/bytes'
import { confirmersIn, confirming } from '../stand-ins/confirmers'
import { amend, rollEntriesNow } from './roll-entries'
import { assertRollOpen } from './roll-open'

/** A second officer changes the roll as the returning officer proposed, or leaves it. The board says that it was changed. */
export const decideAmendment = verb(
  'roll.confirm',
  { subject: proposedAmendment },
  async (work, found, { amendmentId, made }: { amendmentId: string; made: boolean }) => {
    const { amendment, election, personId } = found
    const { electionId } = amendment
    assertRollOpen(election, work.now)
    const change = amendment.change!
    if (made && change === 'add') await assertNotMerged(work, personId)
    if (made && change === 'take-off') await assertNoPaper(work, electionId, personId)
    const salt = made && change === 'add' ? toBase64url(randomBytes(16)) : null
    const before = await rollEntriesNow(work.tx, electionId)
    const decided = await work.tx
      .update(rollAmendments)
      .set({
        salt,
        decidedBy: work.person.personId,
        decidedAt: work.now,
        state: made ? 'made' : 'turned-down',
      })
      .where(and(eq(rollAmendments.id, amendmentId), eq(rollAmendments.state, 'proposed')))
      .returning({ id: rollAmendments.id })
    if (decided.length !== 1) throw new Refusal('moved-meanwhile')
    if (made && change === 'add')
      await work.tx
        .insert(rollNames)
        .values({ electionId, personId, name: nameOfRecord(personId) })
        .onConflictDoNothing()
    if (made && election.publishedAt) {
      const [member] = await work.tx
        .select({ number: members.number })
        .from(members)
        .where(eq(members.personId, personId))
      const changed = await amend(before, { personId, number: member!.number, change, salt })
      await postRecord(work, electionId, 'roll-amended', changed)
    }
    const subject = { kind: 'election', id: electionId }
    work.record(made ? 'roll.amended' : 'roll.amendment-turned-down', subject, { change })
  },
)

/** The other record of somebody is theirs as well: added to the roll beside the kept one it would be a second vote. */
async function assertNotMerged(work: Work, personId: string) {
  await whileNobodyMerges(work)
  const [member] = await work.tx
    .select({ mergedIntoId: members.mergedIntoId })
    .from(members)
    .where(eq(members.personId, personId))
  if (member?.mergedIntoId) throw new Refusal('roll.no-such-member')
}

async function proposedAmendment(work: Work, { amendmentId }: { amendmentId: string }) {
  const [amendment] = await work.tx
    .select()
    .from(rollAmendments)
    .where(eq(rollAmendments.id, amendmentId))
  if (amendment?.state !== 'proposed') throw new Refusal('moved-meanwhile')
  const { personId, proposedBy } = amendment
  const election = await lockElection(work, amendment)
  const confirmers = await confirmersIn(work.tx, election, work.now)
  const about = { personId, officers: [proposedBy!] }
  return { amendment, election, ...confirming(confirmers, about), personId }
}

/** A paper that was collected cannot be told from the others any more, so its owner stays on the roll. */
async function assertNoPaper(work: Work, electionId: string, personId: string) {
  await lockRollEntry(work, electionId, personId)
  const [mark] = await work.tx
    .select({ kind: paperMarks.kind })
    .from(paperMarks)
    .where(and(eq(paperMarks.electionId, electionId), eq(paperMarks.personId, personId)))
  if (mark) throw new Refusal('roll.paper-collected')
}
