import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { flaggedAddresses, people } from '@/db/schema/people/people'
import { importRows } from '@/db/schema/records/imports'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/field-encryption'
import { readApplicationAtDesk } from '@/lib/membership/join/read-at-desk'
import { flagsOfIdentity } from '@/lib/people/members/flagged-address'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { actorOf } from '@/lib/people/sign-in/actor'
import { admitBatch } from '@/lib/records/imports/admitting/admit-batch'
import { runBatches } from '@/lib/records/imports/batches/run-batches'
import { checkImport } from '@/lib/records/imports/checking/check-import'
import { reasonInWords } from '@/lib/records/imports/checking/reasons'
import { tellApart } from '@/lib/records/imports/checking/tell-apart'
import { countsInWords } from '@/lib/records/imports/import-summary'
import { getImport } from '@/lib/records/imports/read'
import { listRows } from '@/lib/records/imports/read-rows'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { goodAnswers } from '@/tests/support/applicants'
import { anApplication } from '@/tests/support/applications'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'
import { checked, prepared, takenIn } from './lists'

let nasreen: PersonActor
beforeAll(async () => {
  nasreen = await anOfficer('membership-secretary')
})

test('somebody who was expelled without an address of their own is not taken in unseen', async () => {
  const [emailHash] = flagsOfIdentity({ nameKey: 'bert pit', dateOfBirth: '1961-03-04' })
  await database()
    .insert(flaggedAddresses)
    .values({
      emailHash: emailHash!,
      reason: 'Expelled from membership',
      flaggedAt: now(),
      reviewAt: addDays(now(), 900),
    })
  const list = `Email,Name,Date of birth,Band
bert@new.example,Bert Pit,1961-03-04,free
son@new.example,Bert Pit,1991-03-04,free
`
  const importId = await checked(nasreen, list)
  const rows = async () =>
    (await database().select().from(importRows).where(eq(importRows.importId, importId)))
      .toSorted((one, other) => one.line - other.line)
      .map(({ state, reason }) => [state, reason])
  expect((await rows())[0]).toEqual(['duplicate', 'person:flagged'])
  expect(reasonInWords('person:flagged')).toContain('someone who was expelled')
  await tellApart(nasreen, { importId, lines: [2] })
  await checkImport(job, { importId })
  expect((await rows())[0]).toEqual(['good', null])
})

const job = system('import')

async function aMemberAt(name: string, known: { born?: string; postcode?: string }) {
  const member = await aMember({ name })
  const { born, postcode } = known
  await database()
    .update(people)
    .set({ dateOfBirthSealed: born && seal(born), postcode })
    .where(eq(people.id, member.personId))
  return member
}

const rowsOf = async (importId: string) => {
  const rows = await database()
    .select()
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .orderBy(importRows.line)
  return rows.map(({ state, reason }) => [state, reason])
}

const list = (...rows: string[]) => `Email,Name,Born,Postcode,Member No\n${rows.join('\n')}\n`

describe('a list that is imported', () => {
  test('names those who may be members already, by name and date of birth or postcode', async () => {
    const wren = await aMemberAt('Cllr Ada Mary Wren', { born: '1984-02-29', postcode: 'NE1 4XD' })
    const { number } = wren.member!
    const importId = await checked(
      nasreen,
      list(
        'ada1@post.example,"Wren, Ada",29/02/1984,,',
        'ada2@post.example,ADÁ  WREN,,ne14xd,',
        'ada3@post.example,Ada Wren,01/03/1984,NE1 4XE,',
        'ada4@post.example,Ida Wren,29/02/1984,NE1 4XD,',
        'ada5@post.example,Ada Wren,,,',
      ),
    )
    expect(await rowsOf(importId)).toEqual([
      ['duplicate', `person:born-member:${number}`],
      ['duplicate', `person:postcode-member:${number}`],
      ['good', null],
      ['good', null],
      ['good', null],
    ])
    expect(reasonInWords(`person:born-member:${number}`)).toBe(
      `The same name and date of birth as member ${memberNumberInWords(number)}.`,
    )
    const found = (await getImport(nasreen, importId))!
    expect(countsInWords(found)).toBe('3 of 5 rows are good. 2 are possible duplicates.')
    expect(found.report!.standing).toEqual({ lapsed: 3 })
  })

  test('names those who are in it twice, under two addresses', async () => {
    const importId = await checked(
      nasreen,
      list(
        'bo1@post.example,Bo Lane,1990-05-06,NE2 1AA,',
        'bo2@post.example,Bo Lane,1990-05-06,,',
        'bo3@post.example,Bo Lane,,NE2 1AA,',
        'di1@post.example,Di Nott,,,A7',
        'di2@post.example,Diana Nott-Else,,,A7',
      ),
    )
    expect(await rowsOf(importId)).toEqual([
      ['good', null],
      ['duplicate', 'person:born-line:2'],
      ['duplicate', 'person:postcode-line:2'],
      ['good', null],
      ['duplicate', 'person:number-line:5'],
    ])
  })

  test('knows the numbers of an earlier list', async () => {
    await takenIn(nasreen, list('ed@post.example,Ed Orr,,,OLD-17'))
    const [ed] = await database().select().from(people).where(eq(people.email, 'ed@post.example'))
    const importId = await checked(nasreen, list('edward@post.example,Edward Orr,,,OLD-17'))
    const [row] = await database()
      .select()
      .from(importRows)
      .where(eq(importRows.importId, importId))
    expect(row!.state).toBe('duplicate')
    expect(row!.reason).toMatch(/^person:number-member:\d+$/)
    // Edward may be somebody else, and Ed's data are not the place to read about him.
    const member = (await actorOf(ed!.id, { secondFactor: false }))!
    const own = JSON.stringify(await getOwnData(member, member))
    expect(own).toContain('ed@post.example')
    expect(own).not.toContain('edward@post.example')
  })

  test('knows who is applying, and not who only asked for news', async () => {
    const { number } = await anApplication()
    await aPerson({ name: 'Olga News' })
    const { dateOfBirth } = goodAnswers['about-you']
    const importId = await checked(
      nasreen,
      list(
        `applicant@post.example,Ada Applicant,${dateOfBirth},,`,
        'olga@post.example,Olga News,1990-01-01,,',
      ),
    )
    expect(await rowsOf(importId)).toEqual([
      ['duplicate', `person:born-applicant:${number}`],
      ['good', null],
    ])
  })

  test('imports those of whom an officer says that they are somebody else, and no others', async () => {
    await aMemberAt('Fay Gold', { postcode: 'NE3 1AA' })
    const importId = await checked(
      nasreen,
      list(
        'fay1@post.example,Fay Gold,1960-01-01,NE3 1AA,',
        'fay2@post.example,Fay Gold,1990-01-01,NE3 1AA,',
        'gus@post.example,Gus Hall,,,',
      ),
    )
    const which = { importId, lines: [3, 4] }
    await expect(tellApart(await aMember(), which)).rejects.toMatchObject({ code: 'not-allowed' })
    await tellApart(nasreen, which)
    await expect(tellApart(nasreen, which)).rejects.toMatchObject({ code: 'moved-meanwhile' })
    await checkImport(job, { importId })
    expect((await rowsOf(importId)).map(([state]) => state)).toEqual(['duplicate', 'good', 'good'])
    const found = (await getImport(nasreen, importId))!
    expect(found.toldApart).toBe(1)
    const shown = await listRows(nasreen, { found, state: 'duplicate', after: 0 })
    expect(shown!.rows).toMatchObject([{ line: 2, who: 'fay1@post.example', name: 'Fay Gold' }])
    await prepared(nasreen, importId)
    await runBatches('run-import', admitBatch, job, importId)
    expect((await rowsOf(importId)).map(([state]) => state)).toEqual(['duplicate', 'in', 'in'])
  })

  test('leaves out who joined since it was checked, under another address', async () => {
    const importId = await checked(nasreen, list('hal@post.example,Hal Ives,1970-01-01,,'))
    await aMemberAt('Hal Ives', { born: '1970-01-01' })
    await prepared(nasreen, importId)
    await runBatches('run-import', admitBatch, job, importId)
    expect((await rowsOf(importId)).map(([state]) => state)).toEqual(['duplicate'])
    const hal = eq(people.email, 'hal@post.example')
    expect(await database().$count(people, hal)).toBe(0)
  })
})

describe('an application', () => {
  const asked = async (number: number) => {
    const found = await readApplicationAtDesk(nasreen, { number })
    return found && !found.own ? found.duplicates : []
  }

  test('shows whom the applicant may be: a member, or who applies at the same time', async () => {
    const { dateOfBirth, postcode } = goodAnswers['about-you']
    const member = await aMemberAt('Applicant Ada', { born: dateOfBirth })
    const neighbour = await aMemberAt('Ada Applicant', { born: '1950-01-01', postcode })
    const namesake = await aMemberAt('Ada Applicant', { born: '1950-01-01', postcode: 'NE9 9ZZ' })
    const one = await anApplication()
    const other = await anApplication()
    const duplicates = await asked(one.number)
    const seen = duplicates.map(({ personId, likeness }) => [personId, likeness])
    expect(seen).toContainEqual([member.personId, 'born'])
    expect(seen).toContainEqual([neighbour.personId, 'postcode'])
    expect(seen).toContainEqual([other.applicant.personId, 'born'])
    expect(duplicates.find(({ personId }) => personId === other.applicant.personId)).toMatchObject({
      number: null,
      application: other.number,
    })
    for (const { personId } of [one.applicant, namesake]) {
      expect(duplicates.map((duplicate) => duplicate.personId)).not.toContain(personId)
    }
  })
})
