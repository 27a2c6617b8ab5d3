import '@/tests/support/database'
import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { GET as totalsCsv } from '@/app/motions/[number]/result/totals.csv/route'
import { objectionWording } from '@/components/democracy/motions/motion-labels'
import { database } from '@/db/client'
import { motionVotes, objections, rollEntries } from '@/db/schema/democracy/motions'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { searchArchive } from '@/lib/democracy/motions/archive/search-archive'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { cancelVote } from '@/lib/democracy/motions/cancel-vote'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { objectToMotion } from '@/lib/democracy/motions/consent/object'
import { getObjections } from '@/lib/democracy/motions/consent/read-objections'
import { takeBackObjection } from '@/lib/democracy/motions/consent/take-back-objection'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { voteForm } from '@/lib/democracy/motions/forms'
import { recordEnvelope } from '@/lib/democracy/motions/paper-votes/record-envelope'
import { getMotion } from '@/lib/democracy/motions/read'
import { getMotionResult } from '@/lib/democracy/motions/read-vote'
import { remindOfClosingVotes } from '@/lib/democracy/motions/remind-of-closing-votes'
import { shuffleBallots } from '@/lib/democracy/motions/shuffle-ballots'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { listAudit } from '@/lib/records/audit/read'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { asOwner } from '@/tests/support/database'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'
import {
  aSecondedMotion,
  closes,
  closing,
  members,
  opening,
  theOfficers,
  voteOf,
} from './electorate'

const refused = (code: string) => expect.objectContaining({ code })
const reason = 'The rent of the hall is not in it.'
const needed = organisation.rules.objectionsToStop

beforeEach(() => freezeClock(opening))

const terms = { majority: 'unless-objected', kind: 'open', opens: 'now', closes } as const

/** A motion that is carried unless three of these, or others on the roll, object by Monday week. */
async function aConsentDecision(count = needed + 1) {
  const { secretary, chair, mover } = await theOfficers()
  const voters = await members(count)
  const number = await aSecondedMotion()
  await callVote(secretary, { ...terms, number })
  return { number, voteId: await voteOf(number), voters, secretary, chair, mover }
}

const object = (actor: PersonActor, number: number, why = reason) =>
  objectToMotion(actor, { number, reason: why })

async function standing(viewer: PersonActor, number: number) {
  return (await getObjections(viewer, number))!.standing?.objections.map((one) => one.reason)
}

async function mailed(person: PersonActor) {
  return (await mailsTo(person.email)).map(({ message }) => message).toReversed()
}

test('it is opened with the emails of its own, for a frozen roll, by name and without a quorum', async () => {
  const { number, voteId, voters, chair, secretary } = await aConsentDecision()
  const [vote] = await database().select().from(motionVotes).where(eq(motionVotes.id, voteId))
  expect(vote).toMatchObject({ objectionsToStop: needed, quorum: 0, kind: 'open' })
  const roll = await database().$count(rollEntries, eq(rollEntries.voteId, voteId))
  expect(roll).toBeGreaterThanOrEqual(voters.length)
  for (const voter of voters) expect(await mailed(voter)).toEqual(['consent-opened'])
  expect((await getMotion(voters[0]!, number))!.vote).toMatchObject({
    phase: 'open',
    objectionsToStop: needed,
  })
  const audit = await listAudit(chair, { subjectKind: 'motion' })
  expect(audit!.entries[0]!.sentence).toContain(`opened a consent decision on Motion ${number}`)
  const secretly = { ...terms, kind: 'confidential', number: await aSecondedMotion() } as const
  await expect(callVote(secretary, secretly)).rejects.toEqual(refused('bad-request'))
})

test('the form makes it one by name, whatever is chosen beside it', () => {
  const sent = {
    number: '7',
    majority: 'unless-objected',
    kind: 'confidential',
    opening: 'now',
    closesDay: '8',
    closesMonth: '3',
    closesYear: '2027',
    closesTime: '8pm',
  }
  expect(voteForm.parse(sent)).toMatchObject({ majority: 'unless-objected', kind: 'open' })
})

test('an objection is read at once, under its name, changed, and taken back: then its words are gone', async () => {
  const { number, voteId, voters } = await aConsentDecision()
  const [ada, ben] = voters as [PersonActor, PersonActor]
  await object(ada, number)
  const seen = (await getObjections(ben, number))!.standing!
  expect(seen).toMatchObject({ needed, objections: [{ own: false, name: ada.name, reason }] })
  await object(ada, number, 'No, the date.')
  expect(await standing(ada, number)).toEqual(['No, the date.'])
  expect(objectionWording).toContain(
    'you can take your objection back: it then does not count, and the site deletes your reason',
  )
  await takeBackObjection(ada, { number })
  expect(await standing(ben, number)).toEqual([])
  expect(await database().$count(objections, eq(objections.voteId, voteId))).toBe(0)
  // Taken back twice is taken back; and whoever took it back can object again.
  await takeBackObjection(ada, { number })
  await object(ada, number)
  expect(await standing(ben, number)).toEqual([reason])
  expect(await database().$count(auditEntries, eq(auditEntries.actorId, ada.personId))).toBe(0)
})

test('only who is on the roll objects, while it is open, and nobody casts a ballot or sends one by post', async () => {
  const { number, voters, secretary } = await aConsentDecision()
  const late = await aMember()
  await expect(object(late, number)).rejects.toEqual(refused('vote.not-on-roll'))
  const cast = castBallot(voters[0]!, { number, choice: 'for' })
  await expect(cast).rejects.toEqual(refused('consent.no-ballots'))
  const posted = recordEnvelope(secretary, { number, member: 1, choice: 'for' })
  await expect(posted).rejects.toEqual(refused('consent.no-paper'))
  freezeClock(closing)
  await expect(object(voters[0]!, number)).rejects.toEqual(refused('vote.closed'))
  await expect(takeBackObjection(voters[0]!, { number })).rejects.toEqual(refused('vote.closed'))
  freezeClock(opening)
  const ordinary = await aSecondedMotion()
  await callVote(secretary, { ...terms, majority: 'simple', number: ordinary })
  await expect(object(voters[0]!, ordinary)).rejects.toEqual(refused('consent.ordinary-vote'))
})

test('with the last objection that it takes it stops: the motion waits for a vote, its readers read why, and all are told', async () => {
  const { number, voteId, voters, chair, secretary, mover } = await aConsentDecision()
  for (const [n, voter] of voters.slice(0, needed).entries()) {
    expect(await getMotion(chair, number)).toMatchObject({ state: 'voting' })
    freezeClock(addDays(opening, n))
    const { stopped } = await object(voter, number, `Reason ${n + 1}`)
    expect(stopped).toBe(n === needed - 1)
  }
  expect(await getMotion(chair, number)).toMatchObject({ state: 'seconded', vote: undefined })
  const { standing: none, stopped } = (await getObjections(voters[0]!, number))!
  expect(none).toBeUndefined()
  expect(stopped[0]!.objections.map((one) => one.reason)).toEqual([
    'Reason 1',
    'Reason 2',
    'Reason 3',
  ])
  const last = voters.at(-1)!
  expect(await mailed(last)).toEqual(['consent-opened', 'consent-stopped'])
  expect(await mailed(mover)).toContain('consent-stopped')
  await expect(object(last, number)).rejects.toEqual(refused('vote.not-open'))
  await expect(takeBackObjection(voters[0]!, { number })).rejects.toEqual(refused('vote.not-open'))
  const audit = await listAudit(chair, { subjectKind: 'motion' })
  expect(audit!.entries[0]!.sentence).toBe(
    `The system stopped the consent decision on Motion ${number}: ${needed} members objected.`,
  )
  // What closes by the clock finds it stopped, and another vote can be called.
  freezeClock(closing)
  await shuffleBallots(system('shuffle-ballots'), { voteId })
  await expect(declareResult(chair, { number })).rejects.toEqual(refused('vote.not-open'))
  const again = { ...terms, majority: 'simple', number } as const
  await callVote(secretary, { ...again, closes: { date: '2027-03-20', time: '20:00' } })
  expect((await getMotion(last, number))!.vote).toMatchObject({ majority: 'simple' })
})

test('with fewer it is carried and declared as votes are, with the sentence, the archive and the totals', async () => {
  const { number, voteId, voters, chair } = await aConsentDecision(needed + 3)
  for (const voter of voters.slice(0, needed)) {
    await object(voter, number)
    if (voter === voters[0]) await takeBackObjection(voter, { number })
  }
  const early = declareResult(chair, { number })
  await expect(early).rejects.toEqual(refused('vote.not-closed'))
  freezeClock(addDays(closing, -1))
  await remindOfClosingVotes(system('remind-of-closing-votes'), {})
  freezeClock(closing)
  await shuffleBallots(system('shuffle-ballots'), { voteId })
  await declareResult(chair, { number })
  const sentence = `Carried: ${needed - 1} of the ${needed} objections that would have stopped it`
  expect(await getMotionResult(visitor, number)).toMatchObject({
    outcome: 'carried',
    headline: sentence,
    majority: 'unless-objected',
    count: { for: 0, against: needed - 1, abstained: 1 },
  })
  expect(await mailed(voters.at(-1)!)).toEqual(['consent-opened', 'consent-carried'])
  const found = await searchArchive(chair, { kind: 'consent' })
  expect(found!.decisions).toContainEqual(expect.objectContaining({ number, byConsent: true }))
  const named = await searchArchive(chair, { kind: 'open' })
  expect(named!.decisions.map((one) => one.number)).not.toContain(number)
  const csv = await totalsCsv(new Request('https://nell.example'), {
    params: Promise.resolve({ number: String(number) }),
  })
  const row = (await csv.text()).trim().split(/\r?\n/).at(-1)!
  expect(row).toMatch(new RegExp(`carried.*,0,${needed - 1},1,.*consent"?,"?${needed}"?,`))
  // Reasons are for members, and whoever lapsed since was on the roll.
  expect((await getObjections(voters[0]!, number))!.standing!.objections).toHaveLength(needed - 1)
  expect(await getObjections(visitor, number)).toBeUndefined()
})

test('it is cancelled while nobody has objected, with words of its own', async () => {
  const { number, voters, secretary } = await aConsentDecision()
  const why = { number, reason: 'The wrong text' }
  await cancelVote(secretary, why)
  const [mail] = await mailsTo(voters[0]!.email)
  expect(mail).toMatchObject({ message: 'vote-cancelled', props: { consent: true } })
  await callVote(secretary, { ...terms, number })
  await object(voters[0]!, number)
  await expect(cancelVote(secretary, why)).rejects.toEqual(refused('vote.has-ballots'))
})

test('however many object at once, it stops once, with the first that it takes', async () => {
  const { number, voters, voteId } = await aConsentDecision(12)
  const answers = await Promise.allSettled(voters.map((voter) => object(voter, number)))
  const done = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value.stopped] : []))
  expect(done.sort()).toEqual([...Array(needed - 1).fill(false), true])
  for (const one of answers)
    if (one.status === 'rejected') expect(one.reason).toEqual(refused('vote.not-open'))
  expect(await database().$count(objections, eq(objections.voteId, voteId))).toBe(needed)
  const told = and(
    eq(outgoingMails.message, 'consent-stopped'),
    eq(outgoingMails.toEmail, voters[0]!.email),
  )
  expect(await database().$count(outgoingMails, told)).toBe(1)
})

test('one taken back against the last: it stops if that came before, and stands if it did not', async () => {
  for (let round = 0; round < 8; round += 1) {
    freezeClock(opening)
    const { number, voters, voteId } = await aConsentDecision()
    for (const voter of voters.slice(0, needed - 1)) await object(voter, number)
    const [takenBack, last] = await Promise.allSettled([
      takeBackObjection(voters[0]!, { number }),
      object(voters[needed - 1]!, number),
    ])
    expect(last.status).toBe('fulfilled')
    const stopped = last.status === 'fulfilled' && last.value.stopped
    expect(takenBack.status).toBe(stopped ? 'rejected' : 'fulfilled')
    if (takenBack.status === 'rejected') expect(takenBack.reason).toEqual(refused('vote.not-open'))
    expect(await database().$count(objections, eq(objections.voteId, voteId))).toBe(
      stopped ? needed : needed - 1,
    )
    expect((await getMotion(voters[0]!, number))!.state).toBe(stopped ? 'seconded' : 'voting')
  }
})

test('the last objection against the close and the declaration: it is stopped, or it is carried, never both', async () => {
  for (let round = 0; round < 8; round += 1) {
    freezeClock(opening)
    const { number, voters, voteId, chair } = await aConsentDecision()
    for (const voter of voters.slice(0, needed - 1)) await object(voter, number)
    freezeClock(new Date(closing.getTime() - 1))
    const objecting = object(voters[needed - 1]!, number)
    if (round % 2 === 0) await new Promise((done) => setTimeout(done, round))
    freezeClock(closing)
    const [last, closed, declared] = await Promise.allSettled([
      objecting,
      shuffleBallots(system('shuffle-ballots'), { voteId }),
      declareResult(chair, { number }),
    ])
    expect(closed.status).toBe('fulfilled')
    expect([last.status, declared.status].sort()).toEqual(['fulfilled', 'rejected'])
    const [vote] = await database().select().from(motionVotes).where(eq(motionVotes.id, voteId))
    expect(vote!.stoppedAt === null).toBe(declared.status === 'fulfilled')
    expect(vote!.outcome).toBe(declared.status === 'fulfilled' ? 'carried' : null)
    const standing = await database().$count(objections, eq(objections.voteId, voteId))
    expect(standing).toBe(last.status === 'fulfilled' ? needed : needed - 1)
  }
})

test('the database takes no vote for it, no objection after it, and nothing back', async () => {
  const { number, voteId, voters } = await aConsentDecision()
  const [ada] = voters as [PersonActor]
  const behind = (statement: ReturnType<typeof sql>) =>
    database()
      .execute(statement)
      .catch((error) => {
        throw new Error(error.cause?.constraint_name ?? error.message)
      })
  await behind(sql`insert into roll_marks (vote_id, person_id) values (${voteId}, ${ada.personId})`)
  const vote = (choice: string) =>
    behind(sql`insert into named_votes (vote_id, person_id, choice, name)
      values (${voteId}, ${ada.personId}, ${choice}, 'Ada')`)
  await expect(vote('for')).rejects.toThrow('named_votes_objections_only')
  await expect(vote('abstain')).rejects.toThrow('named_votes_objections_only')
  for (const voter of voters.slice(0, needed)) await object(voter, number)
  const rest = sql`where vote_id = ${voteId}`
  await expect(behind(sql`delete from objections ${rest}`)).rejects.toThrow('objections_closed')
  await expect(behind(sql`update objections set reason = 'x' ${rest}`)).rejects.toThrow(
    'objections_closed',
  )
  await expect(
    asOwner((db) =>
      db.execute(sql`update motion_votes set stopped_at = null where id = ${voteId}`),
    ),
  ).rejects.toThrow()
})

test('erased, whoever objected leaves neither words nor a name, and the objection counts as it did', async () => {
  const { number, voters, chair } = await aConsentDecision()
  const ada = await aMember({ name: 'Ada Stone' })
  const { secretary } = await theOfficers()
  const other = await aSecondedMotion()
  await callVote(secretary, { ...terms, number: other })
  await object(ada, other)
  freezeClock(closing)
  await declareResult(chair, { number: other })
  await verb('retention.run', (work) => erasePerson(work, ada.personId))(system('daily'), {})
  expect((await getObjections(chair, other))!.standing!.objections).toMatchObject([
    { name: '', reason: '' },
  ])
  expect(await getMotionResult(visitor, other)).toMatchObject({ count: { against: 1 } })
  expect(await standing(voters[0]!, number)).toEqual([])
})
