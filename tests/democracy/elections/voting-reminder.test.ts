import '@/tests/support/database'
import { and, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reminderInWords } from '@/app/desk/elections/[slug]/reminder-in-words'
import { database } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { votingClosesSoon } from '@/emails/democracy/voting-closes-soon'
import { renderEmail } from '@/emails/render-email'
import { collected } from '@/lib/demo/story/elections/fast-blind-paper'
import { runDueElectionSteps } from '@/lib/democracy/elections/closing/run-due-election-steps'
import { getElection } from '@/lib/democracy/elections/read'
import { decideAmendment } from '@/lib/democracy/elections/roll/decide-amendment'
import { proposeAmendment } from '@/lib/democracy/elections/roll/propose-amendment'
import { rollEntriesNow } from '@/lib/democracy/elections/roll/roll-entries'
import { remindVoters } from '@/lib/democracy/elections/turnout/remind-voters'
import { system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { organisation } from '@/lib/organisation'
import { throughCuts } from '@/tests/support/elections/interrupt-at-statement'
import {
  aPublishedElection,
  closed,
  dates,
  type Published,
  voting,
} from '@/tests/support/elections/secret-ballot'
import { mailsTo } from '@/tests/support/mails'

const clock = system('clock')
const due = addDays(dates.closesAt, -organisation.rules.votingReminderDays)
const minute = 60_000

const reminded = async ({ electionId }: Published) =>
  (
    await database()
      .select({ personId: outgoingMails.personId })
      .from(outgoingMails)
      .where(
        and(
          eq(outgoingMails.message, votingClosesSoon.name),
          sql`${outgoingMails.dedupeKey} like ${`%${electionId}%`}`,
        ),
      )
  ).map(({ personId }) => personId!)

const entries = ({ electionId }: Published) =>
  database()
    .select()
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subjectId, electionId),
        eq(auditEntries.action, 'election.voters-reminded'),
      ),
    )

async function everybodyOnRoll({ electionId }: Published) {
  return [...(await rollEntriesNow(database(), electionId)).keys()].sort()
}

test('everybody on the roll is reminded once, when the rule book says, whether they have voted or not', async () => {
  const election = await aPublishedElection(6)
  const { officer, chair, slug, voters } = election
  freezeClock(voting)
  await collected(voters[0]!, slug, election.published)
  const off = { slug, personId: voters[5]!.personId, change: 'take-off' as const }
  await decideAmendment(chair, { ...(await proposeAmendment(officer, off)), made: true })
  const row = async () => (await getElection(officer, slug))!
  expect(reminderInWords(await row(), voting)).toMatch(/^We will remind everyone on the roll/)

  freezeClock(new Date(due.getTime() - minute))
  await runDueElectionSteps()
  expect(await reminded(election)).toEqual([])

  freezeClock(due)
  await Promise.all([runDueElectionSteps(), runDueElectionSteps()])
  const sent = await reminded(election)
  expect(sent.sort()).toEqual(await everybodyOnRoll(election))
  expect(sent).toContain(voters[0]!.personId)
  expect(sent).not.toContain(voters[5]!.personId)

  const [mail] = (await mailsTo(voters[1]!.email)).filter(
    ({ message }) => message === votingClosesSoon.name,
  )
  const { subject, text } = await renderEmail(votingClosesSoon, mail!.props as never)
  expect(subject).toMatch(/^Vote by Tuesday 23 March at 9am: Officers 2027$/)
  expect(text.replace(/\s+/g, ' ')).toContain('If you have voted already, there is nothing to do.')

  freezeClock(addDays(due, 1))
  await runDueElectionSteps()
  expect(await reminded(election)).toHaveLength(sent.length)
  expect(await entries(election)).toMatchObject([{ detail: { members: sent.length } }])
  expect(reminderInWords(await row(), addDays(due, 1))).toMatch(/^We emailed everyone on the roll/)
})

test('cut off at whatever statement, everybody is reminded exactly once', async () => {
  const election = await aPublishedElection(4)
  freezeClock(due)
  const everybody = await everybodyOnRoll(election)
  const allOrNobody = async () => {
    const sent = (await reminded(election)).sort()
    if (sent.length > 0) expect(sent).toEqual(everybody)
  }
  const cuts = await throughCuts(() => remindVoters(clock, election), allOrNobody)
  expect(cuts).toBeGreaterThan(3)
  await remindVoters(clock, election)
  expect((await reminded(election)).sort()).toEqual(everybody)
  expect(await entries(election)).toHaveLength(1)
})

test('nobody is reminded after the close, and never a second time even by hand', async () => {
  const late = await aPublishedElection(1)
  freezeClock(closed)
  await remindVoters(clock, late)
  expect(await reminded(late)).toEqual([])
  const election = await aPublishedElection(1)
  freezeClock(due)
  await remindVoters(clock, election)
  await expect(
    database()
      .update(elections)
      .set({ votersRemindedAt: null })
      .where(eq(elections.id, election.electionId)),
  ).rejects.toThrow()
})
