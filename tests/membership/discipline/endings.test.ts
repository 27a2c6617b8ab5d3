import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { chargeDecisions, charges } from '@/db/schema/membership/discipline'
import { flaggedAddresses, members, people, suspensions } from '@/db/schema/people/people'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { appealDecision } from '@/lib/membership/discipline/appeal'
import { keepCases } from '@/lib/membership/discipline/keep-cases'
import { confirmMeasure, proposeMeasure } from '@/lib/membership/discipline/measure'
import { readApplicationAtDesk } from '@/lib/membership/join/read-at-desk'
import { organisation } from '@/lib/organisation'
import { flagOf, flagOn } from '@/lib/people/members/flagged-address'
import { eraseOneself } from '@/lib/records/erasure/erase-oneself'
import { getErasure } from '@/lib/records/erasure/read'
import { goodAnswers } from '@/tests/support/applicants'
import { anApplication } from '@/tests/support/applications'
import { asOwner } from '@/tests/support/database'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'
import {
  aCase,
  aCaseToDecide,
  again,
  anotherMember,
  caseRow,
  cast,
  decide,
  eachWithAMember,
  member,
  today,
} from './with-cases'

const clock = system('clock')

eachWithAMember()

const flagged = () =>
  database().$count(flaggedAddresses, eq(flaggedAddresses.emailHash, flagOf(member.email)))
const memberRow = async () =>
  (await database().select().from(members).where(eq(members.personId, member.personId)))[0]!
async function toBeExpelled() {
  const reference = await aCaseToDecide(cast, member)
  freezeClock(addDays(today, organisation.discipline.evidenceDays + 1))
  await decide(reference, cast.panel, { outcome: 'expulsion' })
  return reference
}

test('whoever has their details erased before anything was decided is not judged, and nothing is remembered', async () => {
  const reference = await aCase(cast, member)
  expect((await getErasure(member, member))!.ownCase).toBe('ends')
  await eraseOneself(member, { email: member.email })
  expect(await caseRow(reference)).toMatchObject({ state: 'dropped', memberId: null })
  expect(await flagged()).toBe(0)
  expect((await mailsTo(member.email)).at(-1)!.props).toMatchObject({ expelled: false })
})

test.each([false, true])(
  'whoever is to be expelled does not get round it by having their details erased (appealed: %s)',
  async (appealed) => {
    const reference = await toBeExpelled()
    if (appealed) await appealDecision(member, { reference, words: 'It is not so.' })
    expect((await getErasure(member, member))!.ownCase).toBe('expels')
    await eraseOneself(member, { email: member.email })
    expect(await memberRow()).toMatchObject({ expelledAt: now() })
    expect(await flagged()).toBe(1)
    expect(await caseRow(reference)).toMatchObject({
      state: 'decided',
      outcome: 'expulsion',
      endedAt: now(),
      expelsAt: null,
      memberId: null,
    })
    // Nor does anything say any more who decided it.
    const { id } = await caseRow(reference)
    const drafts = eq(chargeDecisions.chargeId, id)
    expect(await database().$count(chargeDecisions, drafts)).toBe(0)
    const mails = await mailsTo(member.email)
    expect(mails.find(({ message }) => message === 'details-erased')!.props).toMatchObject({
      expelled: true,
    })
  },
)

test('a case about somebody who has died ends by itself, and nobody is expelled by it', async () => {
  const open = await aCase(cast, member)
  const first = member
  await anotherMember()
  const decided = await toBeExpelled()
  for (const { personId } of [first, member])
    await database()
      .update(members)
      .set({ resignedAt: now(), diedAt: now() })
      .where(eq(members.personId, personId))
  await keepCases(clock, {})
  expect(await caseRow(open)).toMatchObject({ state: 'dropped', endedAt: now() })
  expect(await caseRow(decided)).toMatchObject({ state: 'decided', endedAt: now(), expelsAt: null })
  expect(await memberRow()).toMatchObject({ expelledAt: null })
})

test('an expulsion of somebody who is expelled already is carried out once, and no more', async () => {
  const reference = await toBeExpelled()
  await database()
    .update(members)
    .set({ expelledAt: now() })
    .where(eq(members.personId, member.personId))
  freezeClock((await caseRow(reference)).appealBy!)
  const { id } = await caseRow(reference)
  for (let run = 0; run < 3; run += 1) await keepCases(clock, {})
  const entries = await database().select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  expect(entries.filter(({ action }) => action === 'case.carried-out')).toHaveLength(1)
})

test('a case in which something goes wrong keeps nobody suspended in another', async () => {
  const broken = await aCase(cast, member)
  const other = await aMember()
  const reference = await aCase(cast, other)
  const ids = [broken, reference].map((one) => eq(charges.reference, one))
  const suspensionId = newId()
  await database()
    .insert(suspensions)
    .values({ id: suspensionId, personId: other.personId, suspendedAt: now() })
  await database()
    .update(charges)
    .set({ suspensionId, suspendedUntil: addDays(now(), 3) })
    .where(ids[1])
  freezeClock(addDays(today, 4))
  await asOwner(async (owner) => {
    await owner.execute(
      sql.raw(`create function refuse_one() returns trigger language plpgsql as $$
        begin if new.reference = '${broken}' then raise exception 'broken'; end if; return new; end $$`),
    )
    await owner.execute(
      sql`create trigger refuse_one before update on charges for each row execute function refuse_one()`,
    )
  })
  try {
    freezeClock((await caseRow(broken)).lapsesAt!)
    await expect(keepCases(clock, {})).rejects.toThrow()
  } finally {
    await asOwner((owner) => owner.execute(sql`drop trigger refuse_one on charges`))
  }
  expect((await again(other)).member!.standing).toBe('good')
  expect(await caseRow(reference)).toMatchObject({ state: 'dropped' })
  expect(await caseRow(broken)).toMatchObject({ state: 'open' })
})

async function expelled(reference: string) {
  freezeClock((await caseRow(reference)).appealBy!)
  await keepCases(clock, {})
  expect(await memberRow()).toMatchObject({ expelledAt: now() })
}
async function takenBack(reference: string) {
  const back = { reference, kind: 'reinstatement' as const, reason: 'r' }
  const { measureId } = await proposeMeasure(cast.tom, back)
  await confirmMeasure(cast.maureen, { reference, measureId })
}
const change = (personId: string, to: Partial<typeof people.$inferInsert>) =>
  database().update(people).set(to).where(eq(people.id, personId))
const flags = async () =>
  (await database().select().from(flaggedAddresses)).map(({ emailHash }) => emailHash)

test('the flag that goes with a reinstatement is the one that the expulsion made, whatever the address is by then', async () => {
  const before = await flags()
  const reference = await toBeExpelled()
  await expelled(reference)
  expect(await flagged()).toBe(1)
  await change(member.personId, { email: 'moved-house@post.example' })
  await database()
    .insert(flaggedAddresses)
    .values({
      emailHash: flagOf('moved-house@post.example'),
      reason: 'Somebody else’s, from another time',
      flaggedAt: now(),
      reviewAt: addDays(now(), 700),
    })
  await takenBack(reference)
  expect(await flagged()).toBe(0)
  expect(await flags()).toEqual([...before, flagOf('moved-house@post.example')])
})

test('somebody without an address of their own is flagged by who they are, and not the one whose mailbox they share', async () => {
  const before = await flags()
  const holder = await aMember()
  const reference = await toBeExpelled()
  await change(member.personId, {
    email: null,
    name: 'Ada Applicant',
    dateOfBirthSealed: seal(goodAnswers['about-you'].dateOfBirth),
  })
  await database().insert(sharedAddresses).values({
    id: newId(),
    personId: member.personId,
    holderId: holder.personId,
    askedBy: cast.tom.personId,
    askedAt: now(),
    agreedAt: now(),
    confirmedAt: now(),
    confirmedBy: cast.nasreen.personId,
  })
  await expelled(reference)
  expect(await flags()).toHaveLength(before.length + 1)
  expect(await flagOn(holder.email)).toBeUndefined()
  const { number } = await anApplication()
  const read = await readApplicationAtDesk(cast.nasreen, { number })
  expect(read).toMatchObject({ flag: { by: 'identity' } })
  await takenBack(reference)
  expect(await flags()).toEqual(before)
  const again = await readApplicationAtDesk(cast.nasreen, { number })
  expect(again).toMatchObject({ flag: undefined })
})
