import '@/tests/support/database'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { meetingAnswers, meetings } from '@/db/schema/democracy/meetings'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { visitor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { registerSupporter } from '@/lib/people/supporters/register-supporter'
import { everyDeclaration, isPersonal } from '@/lib/records/personal-data/declarations'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { anApplicant, fillIn } from '@/tests/support/applicants'
import { aMember, anOfficer } from '@/tests/support/people'

type Reader = Parameters<typeof getOwnData>[0] & { personId: string }

async function tablesOf(person: Reader) {
  const chapters = (await getOwnData(person, person))!
  return new Map(chapters.flatMap(({ tables }) => tables).map((table) => [table.title, table]))
}

async function wordsOf(person: Reader) {
  return [...(await tablesOf(person)).values()].flatMap(({ rows }) =>
    rows.flatMap((row) => row.map(({ label, words }) => `${label}: ${words}`)),
  )
}

test('an applicant reads what they have filled in, and what we know of them', async () => {
  const applicant = await anApplicant('reads@post.example')
  await fillIn(applicant)
  await registerSupporter(applicant, { name: 'Grace Hollis', wantsNews: true })
  const words = await wordsOf(applicant)
  expect(words).toContain('Email address: reads@post.example')
  expect(words).toContain('Emails about: News')
  expect(words.join('\n')).toContain('Date of birth: 29 February 1984')
  expect(words.join('\n')).toContain('Amount: £3.00')
  expect([...(await tablesOf(applicant)).keys()]).toContain('Emails and letters we have sent you')
})

test('a member reads their motions and how they pay, and nothing of anybody else', async () => {
  const [ada, other] = [await aMember({ name: 'Ada' }), await aMember({ name: 'Somebody Else' })]
  const draft = { title: 'Warm homes', text: 'We insulate.' }
  await moveMotion(ada, draft)
  await moveMotion(other, { ...draft, title: 'Another motion' })
  const words = await wordsOf(ada)
  expect(words).toContain('Title: Warm homes')
  expect(words).toContain('Band: Free')
  expect(words.join('\n')).not.toContain('Somebody Else')
  expect(words.join('\n')).not.toContain('Another motion')
})

test('a member reads which meeting it was by its title and day', async () => {
  const member = await aMember()
  const [meeting] = await database()
    .insert(meetings)
    .values({
      id: newId(),
      kind: 'special',
      startsAt: new Date('2026-05-14T18:00:00Z'),
      endsAt: new Date('2026-05-14T20:00:00Z'),
      onlineLink: 'https://meet.example/hall',
      draftedBy: member.personId,
      draftedAt: now(),
    })
    .returning()
  const answer = { meetingId: meeting!.id, personId: member.personId, coming: 'online' } as const
  await database()
    .insert(meetingAnswers)
    .values({ ...answer, answeredAt: now() })
  expect(await wordsOf(member)).toContain('Meeting: Special meeting on Thursday 14 May 2026')
})

test('nobody reads another person’s data, whatever office they hold', async () => {
  const member = await aMember()
  expect(await getOwnData(await anOfficer('secretary'), member)).toBeUndefined()
  expect(await getOwnData(visitor, member)).toBeUndefined()
})

test('no label stands for two things in one table, because the file for programs goes by labels', () => {
  const twice = everyDeclaration.filter(isPersonal).filter(({ columns, beside = {} }) => {
    const labels = [
      ...Object.keys(beside),
      ...Object.values(columns).flatMap((column) =>
        column?.says === 'shown' ? [column.label] : [],
      ),
    ]
    return new Set(labels).size < labels.length
  })
  expect(twice.map(({ title }) => title)).toEqual([])
})
