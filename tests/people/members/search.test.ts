import '@/tests/support/database'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { searchMembers } from '@/lib/people/members/search'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

let officer: PersonActor
beforeAll(async () => {
  officer = await anOfficer('membership-secretary', { name: 'Nasreen Akhtar' })
})

const found = async (text: string) =>
  (await searchMembers(officer, text)).map(({ personId }) => personId)

test('a member is found by number and by the whole address', async () => {
  const member = await aMember({ name: 'Xavier Quick', email: "xavier.o'q&co@post.example" })
  const { number } = member.member!
  for (const text of [
    `NELL-${number}`,
    `nell ${number}`,
    `${number}`,
    "Xavier.O'Q&Co@Post.Example",
  ]) {
    expect(await found(text)).toEqual([member.personId])
  }
  expect(await found('xavier.o@')).toEqual([])
})

const names: [string, string[]][] = [
  [
    'Zebedee O’Malley-Brontë',
    [
      'zeb', 'ZEBEDEE', 'bedee', 'malley', 'O’Malley', "O'Malley", 'O`Malley', 'Oʼmalley', 'O‘Malley', 'OMalley', 'o malley', 'bronte',
      'Brontë', 'Bronte\u0308', 'zebedee  bronte', 'brontë zebedee', 'Malley-Bronte', 'omalley–brontë', 'ze br', 'Bronte, Zebedee',
    ],
  ],
  ['Łukasz Grønbech', ['lukasz', 'Łukasz', 'gronbech', 'GRØNBECH', 'łuk grøn']],
  ['Siobha\u0301n Ni\u0301 Dhubhghaill', ['siobhán', 'siobhan ni dhub', 'ní dhubhghaill', 'ubhgh']],
  ['Nguyễn Thị Ánh', ['nguyen thi anh', 'Nguyễn', 'ánh', 'thị']],
  ['Jürgen Weiß', ['jurgen weiss', 'Jürgen Weiß', 'WEISS']],
  ['Дарья Иванова', ['иванова', 'дарья', 'ванов']],
] // biome-ignore format: lists of what is typed

test.each(names)(
  '%s is found by any part of the name, however it is typed',
  async (name, typed) => {
    const member = await aMember({ name })
    for (const text of typed) expect([text, await found(text)]).toEqual([text, [member.personId]])
  },
)

test('and by the name they like to be called', async () => {
  const member = await aMember({ name: 'Wilhelmina Faraday' })
  await database()
    .update(people)
    .set({ preferredName: 'Björk' })
    .where(eq(people.id, member.personId))
  expect(await found('bjork')).toEqual([member.personId])
  expect(await found('faraday bjo')).toEqual([member.personId])
})

test('one letter finds nobody, two find the beginnings of words, and signs are no letters', async () => {
  const member = await aMember({ name: 'Quentin Ypsilanti' })
  expect(await found('yp')).toEqual([member.personId])
  for (const text of ['', ' ', 'y', 'q y', 'ps', '%', '%%%', 'yp_il', 'yp%ti', '\\', "'", '’’']) {
    expect([text, await found(text)]).toEqual([text, []])
  }
})

test('who is called what was typed comes first, and nobody but members is found', async () => {
  const inside = await aMember({ name: 'Ann Marvell' })
  const begins = await aMember({ name: 'Marvell Ann' })
  await aPerson({ name: 'Marvell Stranger' })
  expect(await found('marvell')).toEqual([begins.personId, inside.personId])
})

test('of very many the first twenty are shown', async () => {
  await database().execute(sql`
    with made as (
      insert into people (id, email, name, created_at)
      select gen_random_uuid(), 'many' || i || '@post.example', 'Many Twentyone', now() from generate_series(1, 21) i returning id)
    insert into members (person_id, joined_at) select id, now() from made`)
  expect(await found('twentyone')).toHaveLength(20)
})

test('is for officers', async () => {
  await expect(searchMembers(await aMember(), 'zebedee')).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
