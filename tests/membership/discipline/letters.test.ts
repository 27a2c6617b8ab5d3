import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { caseNews } from '@/emails/membership/case-news'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { getCase } from '@/lib/membership/discipline/read'
import { recordLetter } from '@/lib/membership/discipline/record-letter'
import { organisation } from '@/lib/organisation'
import { listAudit } from '@/lib/records/audit/read'
import { aMember } from '@/tests/support/people'
import { aCase, caseRow, decide, namePanel, type Officers, theCast } from './with-cases'

const today = atWallTime('2026-11-30', '12:00')
let cast: Officers
let member: PersonActor

beforeAll(async () => {
  freezeClock(today)
  cast = await theCast()
})
afterAll(thawClock)
beforeEach(async () => {
  freezeClock(today)
  member = await aMember()
  await database().update(people).set({ email: null }).where(eq(people.id, member.personId))
})

test('a member without an email address answers, asks for time and appeals by post', async () => {
  const { joyce, kwame, nasreen, maureen, panel } = cast
  const reference = await aCase(cast, member)
  const type = (by: PersonActor, kind: 'answer' | 'time' | 'appeal', on = '2026-11-30') =>
    recordLetter(by, { reference, kind, on, words: `The letter: ${kind}` })
  freezeClock(addDays(today, 2))
  await expect(type(maureen, 'answer')).rejects.toMatchObject({ code: 'case.has-part' })
  await expect(type(joyce, 'answer')).rejects.toMatchObject({ code: 'not-allowed' })
  for (const wrong of ['2026-11-29', '2026-12-03']) {
    await expect(type(kwame, 'answer', wrong)).rejects.toMatchObject({ code: 'case.letter-day' })
  }
  await expect(type(kwame, 'appeal')).rejects.toMatchObject({ code: 'case.over' })
  await type(kwame, 'time')
  await type(kwame, 'answer', '2026-12-01')
  // Who typed a letter looks after the case, and neither decides it nor is kept from naming who does.
  await namePanel(cast, reference, panel)
  const read = (await getCase(nasreen, { reference }))!
  expect(read.timeAsked).toMatchObject({ letter: { on: '2026-11-30', typedBy: 'Kwame' } })
  expect(read.papers).toMatchObject([
    {
      from: 'member',
      words: 'The letter: answer',
      letter: { on: '2026-12-01', typedBy: 'Kwame' },
    },
  ])
  expect(await caseRow(reference)).toMatchObject({ answeredAt: addDays(today, 2) })
  freezeClock(addDays(today, organisation.discipline.evidenceDays + 1))
  await decide(reference, panel, { outcome: 'suspension', until: '2027-03-31' })
  await expect(type(kwame, 'appeal', '2026-12-10')).rejects.toMatchObject({
    code: 'case.letter-day',
  })
  const { appealBy } = await caseRow(reference)
  freezeClock(new Date(appealBy!.getTime() - 1))
  await type(nasreen, 'appeal', '2026-12-20')
  expect(await getCase(kwame, { reference })).toMatchObject({
    state: 'appealed',
    appeal: 'The letter: appeal',
    appealLetter: { on: '2026-12-20', typedBy: 'Nasreen' },
  })
  await namePanel(cast, reference, cast.appeal)
})

test('an appeal that reaches us after its day is late, by post as well', async () => {
  const reference = await aCase(cast, member)
  await recordLetter(cast.kwame, { reference, kind: 'answer', on: '2026-11-30', words: 'No.' })
  await namePanel(cast, reference, cast.panel)
  freezeClock(addDays(today, organisation.discipline.evidenceDays + 1))
  await decide(reference, cast.panel, { outcome: 'advice' })
  freezeClock((await caseRow(reference)).appealBy!)
  await expect(
    recordLetter(cast.kwame, { reference, kind: 'appeal', on: '2026-12-20', words: 'x' }),
  ).rejects.toMatchObject({ code: 'case.no-appeal-now' })
})

test('it is audited by who typed it, without what it says; and the letter about a decision says how to appeal', async () => {
  const reference = await aCase(cast, member)
  await recordLetter(cast.kwame, { reference, kind: 'answer', on: '2026-11-30', words: 'Roker' })
  const { id } = await caseRow(reference)
  const [entry] = (await listAudit(cast.tom, { subjectId: id }))!.entries
  expect(entry!.sentence).toBe('Kwame typed in a letter in a case: an answer.')
  const rows = await database().select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  expect(JSON.stringify(rows)).not.toMatch(/Roker/)
  expect(rows.map(({ actorId }) => actorId)).not.toContain(member.personId)
  const paper = caseNews.onPaper!({
    name: 'Ada',
    news: 'decided',
    until: '2027-03-14T00:00:00.000Z',
    link: 'x',
  }).join(' ')
  expect(paper).toContain('Your letter must reach us by Saturday 13 March 2027')
  expect(paper).not.toContain('you need an email address')
})
