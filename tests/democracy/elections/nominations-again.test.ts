import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/democracy/elections'
import { rollAmendments } from '@/db/schema/democracy/electoral-roll'
import { undeclared } from '@/lib/democracy/elections/declarations'
import { acceptNomination } from '@/lib/democracy/elections/nominations/accept-nomination'
import { secondNomination } from '@/lib/democracy/elections/nominations/backing/second-nomination'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { listQuotasNotMet } from '@/lib/democracy/elections/nominations/read-quotas-not-met'
import { reopenNominationsFor } from '@/lib/democracy/elections/nominations/reopen-nominations-for'
import { getElection } from '@/lib/democracy/elections/read'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import {
  aCalledElection,
  chairs,
  dates,
  theElectors,
  treasurer,
} from '@/tests/support/elections/called-election'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const strict = { ...chairs, constraints: [{ ...chairs.constraints[0]!, min: 2 }] }

test('whoever runs an election is told of quotas that nobody can meet, and opens nominations for that position alone', async () => {
  const { ben, cy, runs } = await theElectors()
  const officer = { ...runs, secondFactor: true }
  async function stands(position: string, woman: boolean) {
    const candidate = await aMember()
    const { id } = await nominate(ben, { contestId: position, candidate: candidate.member!.number })
    await secondNomination(cy, { nominationId: id })
    const declared = woman ? [{ declaration: 'women' as const, shown: 'count' as const }] : []
    const declarations = { ...undeclared, declared }
    await acceptNomination(candidate, { nominationId: id, statement: 'I can.', declarations })
  }
  const { slug, id, contestId, chairsId } = await aCalledElection({ contests: [treasurer, strict] })
  const seen = async () => listQuotasNotMet(officer, (await getElection(officer, slug))!)
  await stands(chairsId!, true)
  expect(await seen()).toMatchObject([{ title: 'Co-Chair', open: true }])
  expect(await listQuotasNotMet(ben, (await getElection(ben, slug))!)).toEqual([])
  const again = { slug, contestId: chairsId! }
  await expect(reopenNominationsFor(officer, again)).rejects.toEqual(
    refused('election.nominations-not-closed'),
  )

  const closed = addDays(dates.nominationsCloseAt, 1)
  freezeClock(closed)
  expect(await seen()).toMatchObject([{ id: chairsId, open: false }])
  await expect(reopenNominationsFor(ben, again)).rejects.toEqual(refused('not-allowed'))
  await expect(reopenNominationsFor(officer, { slug, contestId })).rejects.toEqual(
    refused('election.enough-stand'),
  )
  const both = await Promise.allSettled([
    reopenNominationsFor(officer, again),
    reopenNominationsFor(officer, again),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])

  const [row] = await database().select().from(elections).where(eq(elections.id, id))
  expect(row!.nominationsCloseAt).toEqual(addDays(dates.nominationsCloseAt, 8))
  expect(row!.closesAt).toEqual(addDays(dates.closesAt, 8))
  const [mail] = (await mailsTo(ben.email)).filter(({ props }) => props.link?.endsWith(slug))
  expect(mail!.props.reason).toBe(
    'Nominations for Co-Chair are open again, because those who stand cannot meet “At least 1 of 2 must be a woman”. For the other positions they stay closed.',
  )
  await expect(stands(contestId, false)).rejects.toEqual(refused('nomination.not-open'))
  // Whoever confirmed a change of the roll in the meantime takes no side any more.
  const decided = await aMember()
  await database().insert(rollAmendments).values({
    id: newId(),
    electionId: id,
    personId: ben.personId,
    change: 'take-off',
    proposedBy: officer.personId,
    proposedAt: closed,
    decidedBy: decided.personId,
    decidedAt: closed,
    state: 'turned-down',
  })
  await expect(nominate(decided, { contestId: chairsId!, candidate: 'self' })).rejects.toEqual(
    refused('election.decided-on-roll'),
  )
  await stands(chairsId!, true)
  expect(await seen()).toEqual([])
  const positions = await database().select().from(contests).where(eq(contests.electionId, id))
  expect(positions.map((position) => position.nominationsClosedAt !== null).sort()).toEqual([
    false,
    true,
  ])
})
