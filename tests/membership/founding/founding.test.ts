import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { members, people } from '@/db/schema/people/people'
import { system, visitor } from '@/lib/kernel/actor'
import { foundOrganisation } from '@/lib/membership/founding/found-organisation'
import { foundersFile } from '@/lib/membership/founding/founders'
import { listOffices } from '@/lib/people/officers/read'
import { actorOf } from '@/lib/people/sign-in/actor'

const list = [
  { name: 'Maureen Robson', email: 'maureen@post.example', office: 'co-chair' },
  { name: 'Kwame Boateng', email: 'kwame@post.example', office: 'co-chair' },
  { name: 'Tom Hesketh', email: ' Tom@Post.example ', office: 'secretary' },
  { name: 'Hannah Liddell', email: 'hannah@post.example' },
]

test('nobody but the operator’s command founds it', async () => {
  const founders = foundersFile.parse(list)
  await expect(foundOrganisation(visitor, { founders })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('it is founded once, also by two at the same time', async () => {
  const founders = foundersFile.parse(list)
  const others = founders.map((one) => ({ ...one, email: `other-${one.email}` }))
  const tries = await Promise.allSettled([
    foundOrganisation(system('founding'), { founders }),
    foundOrganisation(system('founding'), { founders: others }),
  ])
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(tries.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { code: 'organisation.founded' },
  })
  expect(await database().select().from(members)).toHaveLength(4)
  const chairs = (await listOffices()).find((office) => office.office === 'co-chair')
  expect(chairs).toMatchObject({ vacancies: 0 })
  const [secretary] = await database().select().from(people).where(eq(people.name, 'Tom Hesketh'))
  expect(await actorOf(secretary!.id, { secondFactor: true })).toMatchObject({
    offices: ['secretary'],
    member: { standing: 'good', mayVote: true },
  })
})

test.each([
  ['not a list', {}],
  ['an address twice', [...list, { ...list[0], office: undefined }]],
  ['three co-chairs', [...list, { name: 'A', email: 'a@post.example', office: 'co-chair' }]],
  ['one who appoints', list.slice(2)],
  ['an unknown office', [...list, { name: 'A', email: 'a@post.example', office: 'king' }]],
  ['no name', [...list, { name: ' ', email: 'a@post.example' }]],
])('a list with %s is refused in a sentence', (_, given) => {
  expect(foundersFile.safeParse(given).success).toBe(false)
})

test('an officer who is not in good standing keeps the office and loses its powers', async () => {
  const [chair] = await database().select().from(people).where(eq(people.name, 'Maureen Robson'))
  await database()
    .update(members)
    .set({ resignedAt: new Date('2020-01-01') })
    .where(eq(members.personId, chair!.id))
  expect(await actorOf(chair!.id, { secondFactor: true })).toMatchObject({
    offices: ['co-chair'],
    powers: [],
  })
})
