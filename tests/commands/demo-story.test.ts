import postgres from 'postgres'
import { beforeEach, expect, test } from 'vitest'
import { migrate } from '@/db/migrate'
import { beginStory, endStory, eraseStory, readStory } from '@/lib/commands/demo-story'
import { env } from '@/lib/kernel/env'
import { freshDatabase, ownerUrl as url } from '@/tests/support/database'

beforeEach(() => freshDatabase())

test('a story is untold, interrupted until it is told whole, then told', async () => {
  expect(await readStory(url)).toBe('untold')
  await beginStory(url)
  expect(await readStory(url)).toBe('interrupted')
  await endStory(url)
  expect(await readStory(url)).toBe('told')
})

test('erasing leaves an empty database that can be migrated again', async () => {
  await beginStory(url)
  await eraseStory(url)
  expect(await readStory(url)).toBe('untold')
  await migrate({ ownerUrl: url, url: env.DATABASE_URL! })
})

test('a database with real people in it is refused', async () => {
  const sql = postgres(url, { max: 1 })
  await sql`insert into people (id, created_at) values (gen_random_uuid(), now())`
  await sql.end()
  await expect(readStory(url)).rejects.toThrow('not the demo’s')
})
