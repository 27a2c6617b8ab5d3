import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { secret, setEnvironment } from '@/lib/kernel/env'
import { keyedHash, newestKeyMark, seal, unseal } from '@/lib/kernel/field-encryption'
import { rotateKeys, sealedColumns } from '@/lib/kernel/rotate-keys'
import { answerEqualityQuestions } from '@/lib/people/equality/answer-questions'
import { getOwnEqualityGroup } from '@/lib/people/equality/read'
import { ownerUrl } from '@/tests/support/database'
import { aMember } from '@/tests/support/people'

const sql = postgres(ownerUrl, { max: 2, onnotice: () => {} })
const old = secret('FIELD_KEYS')
const newKey = Buffer.alloc(32, 7).toString('base64')
const later = `last:${Buffer.alloc(32, 9).toString('base64')},fresh:${newKey},${old}`
const answers = { chosen: { religion: ['none'] }, ownWords: {} }
let member: Awaited<ReturnType<typeof aMember>>

beforeAll(async () => {
  member = await aMember()
  const { personId } = member
  await answerEqualityQuestions(member, {
    personId,
    group: 'religion',
    version: 1,
    answers,
    oldEnough: false,
  })
  await sql`update people set date_of_birth_sealed = ${seal('1980-03-27')} where id = ${personId}`
})
afterEach(() => setEnvironment({ FIELD_KEYS: old }))
afterAll(() => sql.end())

const withNewKey = () => setEnvironment({ FIELD_KEYS: `fresh:${newKey},${old}` })
const all = async () => {
  const columns = await sealedColumns(sql)
  const found = await Promise.all(
    columns.map(
      ({ table, column }) => sql<{ sealed: string }[]>`
      select ${sql(column)} as sealed from ${sql(table)} where ${sql(column)} is not null`,
    ),
  )
  return found.flat().map(({ sealed }) => sealed)
}

test('after it everything is sealed with the newest key, says the same and is as long as before', async () => {
  const [before] = await sql`select answers_sealed as sealed from equality_answers`
  withNewKey()
  const told: string[] = []
  const values = await rotateKeys(sql, ({ table, column }) => told.push(`${table}.${column}`))
  expect(values).toBeGreaterThanOrEqual(2)
  expect(told).toEqual(
    expect.arrayContaining(['equality_answers.answers_sealed', 'people.date_of_birth_sealed']),
  )
  expect((await all()).filter((sealed) => !sealed.startsWith(newestKeyMark()))).toEqual([])
  const [after] = await sql`select answers_sealed as sealed from equality_answers`
  const bodyOf = (sealed: string) => sealed.split(':')[1]!
  expect(bodyOf(after!.sealed)).toHaveLength(bodyOf(before!.sealed).length)
  expect((await getOwnEqualityGroup(member, 'religion'))!.answers).toEqual(answers)
  expect(await rotateKeys(sql)).toBe(0)
  setEnvironment({ FIELD_KEYS: `fresh:${newKey}` })
  expect(unseal(after!.sealed)).toEqual(answers)
})

test('stopped half way, everything can be read, and it goes on where it was', async () => {
  setEnvironment({ FIELD_KEYS: later })
  await expect(
    rotateKeys(sql, () => {
      throw new Error('killed')
    }),
  ).rejects.toThrow('killed')
  expect(new Set((await all()).map((sealed) => sealed.split(':')[0])).size).toBeGreaterThan(1)
  for (const sealed of await all()) expect(() => unseal(sealed)).not.toThrow()
  await rotateKeys(sql)
  expect(new Set((await all()).map((sealed) => sealed.split(':')[0]))).toEqual(new Set(['last']))
})

test('hashes of addresses outlive a new key', () => {
  const before = keyedHash('ada@post.example')
  withNewKey()
  expect(keyedHash('ada@post.example')).toBe(before)
})

test('a value that belongs to no key is said, and stays', async () => {
  setEnvironment({ FIELD_KEYS: later })
  await sql`update people set date_of_birth_sealed = 'lost:AAAA' where id = ${member.personId}`
  await expect(rotateKeys(sql)).rejects.toThrow('No key lost in FIELD_KEYS')
  expect(await all()).toContain('lost:AAAA')
})

test('whatever the house seals is kept in a column that is called so', async () => {
  const files = readdirSync('db/schema', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join('db/schema', file), 'utf8'))
  const named = files.flatMap((source) => [...source.matchAll(/^\s+(\w*[sS]ealed): text\(/gm)])
  expect((await sealedColumns(sql)).length).toBe(named.length)
  // A link in an email is sealed and kept nowhere.
  const sealing = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/kernel\/(field-encryption|sealed-link)/.test(file))
    .flatMap((file) =>
      [...readFileSync(join('lib', file), 'utf8').matchAll(/^(.*)(?<![a-zA-Z])seal\((?!\))/gm)].map(
        (match) => `${file}: ${match[1]!.trim()}`,
      ),
    )
  expect(sealing.length).toBeGreaterThan(15)
  expect(
    sealing.filter(
      (line) => !/[sS]ealed:|[sS]ealed = |const answers =$|sealed = |\? $|&& $/.test(line),
    ),
  ).toEqual([])
})
