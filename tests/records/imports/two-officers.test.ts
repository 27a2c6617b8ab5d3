import '@/tests/support/database'
import { and, eq, inArray } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { electors } from '@/db/schema/democracy/electoral-roll'
import { motionVotes, rollEntries } from '@/db/schema/democracy/motions'
import { outgoingMails } from '@/db/schema/kernel'
import { members, people } from '@/db/schema/people/people'
import { importRows } from '@/db/schema/records/imports'
import { freezeElectionRoll } from '@/lib/democracy/elections/roll/freeze-election-roll'
import { proposeAmendment } from '@/lib/democracy/elections/roll/propose-amendment'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { admitBatch } from '@/lib/records/imports/admitting/admit-batch'
import { runBatches } from '@/lib/records/imports/batches/run-batches'
import { beginCheck } from '@/lib/records/imports/checking/begin-check'
import { confirmImport } from '@/lib/records/imports/confirm-import'
import { discardImport } from '@/lib/records/imports/discard-import'
import { prepareImport } from '@/lib/records/imports/prepare-import'
import { getImport, listToConfirm } from '@/lib/records/imports/read'
import { findImport } from '@/lib/records/imports/rows'
import { aCalledElection, dates } from '@/tests/support/elections/secret-ballot'
import { aMember, anOfficer } from '@/tests/support/people'
import { checked } from './lists'

const code = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error) => error.code ?? error,
  )
const run = (importId: string) => runBatches('run-import', admitBatch, system('import'), importId)

let nasreen: PersonActor
let tom: PersonActor
let kwame: PersonActor
beforeAll(async () => {
  nasreen = await anOfficer('membership-secretary', { name: 'Nasreen' })
  tom = await anOfficer('secretary', { name: 'Tom' })
  kwame = await anOfficer('co-chair', { name: 'Kwame', seat: 2 })
})
afterEach(thawClock)

const sixty = (name: string) =>
  `Email,Name,Band,Joined\n${Array.from({ length: 60 }, (_, n) => `${name}${n}@post.example,Sham ${n},free,2020-01-01`).join('\n')}\n`

async function madeOf(name: string) {
  const emails = Array.from({ length: 60 }, (_, n) => `${name}${n}@post.example`)
  return database().select({ id: people.id }).from(people).where(inArray(people.email, emails))
}

test('one officer imports sixty members since 2020: nobody is a member until another confirms it', async () => {
  const importId = await checked(nasreen, sixty('sham'))
  expect(await code(confirmImport(tom, { importId }))).toBe('moved-meanwhile')
  await prepareImport(nasreen, { importId })
  await run(importId)
  expect(await madeOf('sham')).toEqual([])
  // Whoever uploaded or prepared it confirms nothing, whatever other power they hold.
  const both = { ...nasreen, powers: [...nasreen.powers, 'imports.confirm' as const] }
  expect(await code(confirmImport(nasreen, { importId }))).toBe('not-allowed')
  expect(await code(confirmImport(both, { importId }))).toBe('two-people')
  expect(await code(confirmImport({ ...tom, secondFactor: false }, { importId }))).toBe(
    'second-factor',
  )
  expect(await code(prepareImport(tom, { importId }))).toBe('not-allowed')
  const choice = { importId, mapping: {}, repairs: {}, bandOtherwise: 'free' as const }
  expect(await code(beginCheck(nasreen, choice))).toBe('moved-meanwhile')
  expect([await listToConfirm(tom), await listToConfirm(nasreen)]).toMatchObject([
    [{ id: importId }],
    [],
  ])
  const racing = [tom, kwame].map((officer) => code(confirmImport(officer, { importId })))
  expect((await Promise.all(racing)).sort()).toEqual(['done', 'moved-meanwhile'])
  await run(importId)
  expect(await madeOf('sham')).toHaveLength(60)
})

test('where one officer uploads a list and another prepares it, a third confirms it', async () => {
  const importId = await checked(nasreen, sixty('three'))
  const another = await anOfficer('membership-secretary', { seat: 2 })
  const [uploads, prepares] = [nasreen, another].map((officer) => ({
    ...officer,
    powers: [...officer.powers, 'imports.confirm' as const],
  })) as [PersonActor, PersonActor]
  await prepareImport(prepares, { importId })
  for (const officer of [uploads, prepares])
    expect(await code(confirmImport(officer, { importId }))).toBe('two-people')
  expect(await code(confirmImport(tom, { importId }))).toBe('done')
  await run(importId)
})

test('an import from the command line takes two officers as well', async () => {
  const importId = await checked(system('import'), sixty('line'))
  expect(await code(prepareImport(system('import'), { importId }))).toBe('sign-in-first')
  await prepareImport(nasreen, { importId })
  expect(await code(confirmImport(system('import'), { importId }))).not.toBe('done')
  await confirmImport(tom, { importId })
  await run(importId)
  expect(await findImport(importId)).toMatchObject({ state: 'done', startedBy: null })
})

test('the second officer sees how many, how they would stand, since when, and duplicates', async () => {
  await aMember({ email: 'known@post.example' })
  const list = `Email,Name,Band,Paid until,Joined
good@post.example,Good,free,,2019-02-03
paid@post.example,Paid,basic,2999-01-01,2021-04-05
behind@post.example,Behind,basic,2020-01-01,2021-06-07
nodate@post.example,No Date,free,,
good@post.example,Twice,free,,
known@post.example,Known,free,,
`
  const importId = await checked(nasreen, list)
  await prepareImport(nasreen, { importId })
  const seen = (await getImport(tom, importId))!
  expect(seen.counts).toMatchObject({ good: 4, known: 1, bad: 1 })
  expect(seen.report).toEqual({
    standing: { good: 3, lapsed: 1 },
    joined: {
      earliest: '2019-02-03',
      latest: '2021-06-07',
      unknown: 1,
      years: { 2019: 1, 2021: 2 },
    },
    twice: 1,
  })
  await discardImport(tom, { importId })
  expect(await code(confirmImport(tom, { importId }))).toBe('moved-meanwhile')
})

test('all officers are emailed what came in, and who prepared and confirmed it', async () => {
  const treasurer = await anOfficer('treasurer')
  const importId = await checked(nasreen, sixty('told'))
  await prepareImport(nasreen, { importId })
  const mailed = async (message: string, to: PersonActor) =>
    database().$count(
      outgoingMails,
      and(eq(outgoingMails.message, message), eq(outgoingMails.personId, to.personId)),
    )
  const before = await mailed('members-imported', treasurer)
  expect(await mailed('import-to-confirm', tom)).toBeGreaterThan(0)
  expect(await mailed('import-to-confirm', nasreen)).toBe(0)
  await confirmImport(tom, { importId })
  await run(importId)
  expect(await mailed('members-imported', treasurer)).toBe(before + 1)
  for (const officer of [nasreen, tom, kwame])
    expect(await mailed('members-imported', officer)).toBeGreaterThan(0)
})

async function importedAt(day: Date, name: string) {
  freezeClock(day)
  const importId = await checked(nasreen, sixty(name))
  await prepareImport(nasreen, { importId })
  await confirmImport(tom, { importId })
  await run(importId)
  const rows = await database()
    .select({ personId: importRows.personId })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), eq(importRows.line, 2)))
  return rows[0]!.personId!
}

test('imported members are on rolls that are frozen 14 days after the import, and on no earlier one', async () => {
  const freeze = dates.rollFreezesAt
  const early = await importedAt(addDays(freeze, -14), 'early')
  const late = await importedAt(addDays(freeze, -13), 'late')
  const election = await aCalledElection()
  freezeClock(freeze)
  await freezeElectionRoll(system('clock'), election)
  const reasonOf = async (personId: string) => {
    const own = and(eq(electors.electionId, election.electionId), eq(electors.personId, personId))
    const [line] = await database().select().from(electors).where(own)
    return line!.reason
  }
  expect([await reasonOf(early), await reasonOf(late)]).toEqual(['good', 'imported-late'])
  const { slug, officer } = election
  expect(await code(proposeAmendment(officer, { slug, personId: late, change: 'add' }))).toBe(
    'roll.imported-late',
  )

  const [mover, seconder] = [await aMember(), await aMember()]
  freezeClock(new Date(freeze.getTime() + 1))
  const { number } = await moveMotion(mover, { title: 'Votes', text: 'A vote each.' })
  await secondMotion(seconder, { number })
  const day = dateOf(addDays(now(), 5))
  const closes = { date: day, time: '17:00' }
  await callVote(tom, { number, majority: 'simple', kind: 'confidential', opens: 'now', closes })
  const [vote] = await database().select().from(motionVotes)
  const roll = await database()
    .select({ personId: rollEntries.personId })
    .from(rollEntries)
    .where(eq(rollEntries.voteId, vote!.id))
  const onRoll = new Set(roll.map(({ personId }) => personId))
  expect([onRoll.has(early), onRoll.has(late)]).toEqual([true, false])
  expect(await database().$count(members)).toBeGreaterThan(roll.length)
})
