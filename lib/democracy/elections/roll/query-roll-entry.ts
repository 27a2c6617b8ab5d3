import 'server-only'
import { rollAmendments } from '@/db/schema/democracy/electoral-roll'
import { rollQueried } from '@/emails/democracy/roll-queried'
import { siteUrl } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { oneself, verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { readNameOfRecord } from '@/lib/people/members/name-of-record'
import { type LockedElection, lockElection } from '../lock-election'
import { assertRollOpen } from './roll-open'

/** A member says that their line on the roll is wrong. What they write is read by the returning officer alone. */
export const queryRollEntry = verb(
  'roll.contest',
  { subject: oneself },
  async (work, { personId, member }, { slug, text }: { slug: string; text: string }) => {
    if (!member) throw new Refusal('members-only')
    const election = await lockElection(work, { slug })
    assertRollOpen(election, work.now)
    const id = newId()
    await work.tx.insert(rollAmendments).values({
      id,
      electionId: election.id,
      personId,
      contestedAt: work.now,
      contestedSealed: seal(text),
      state: 'contested',
    })
    await emailReturningOfficer(work, election, id)
    work.record('roll.contested', { kind: 'election', id: election.id })
    return { amendmentId: id }
  },
)

async function emailReturningOfficer(work: Work, election: LockedElection, key: string) {
  const { slug, title, closesAt, returningOfficerId } = election
  const officer = await addresseeOf(work.tx, returningOfficerId)
  if (!officer) return
  await work.email(rollQueried, {
    to: officer,
    key,
    props: {
      name: officer.name,
      memberName: await readNameOfRecord(work.tx, work.person.personId),
      title,
      until: closesAt.toISOString(),
      link: siteUrl(`/desk/elections/${slug}/roll`),
    },
  })
}
