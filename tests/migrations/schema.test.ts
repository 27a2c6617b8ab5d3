import { readdirSync, readFileSync } from 'node:fs'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { expect, test } from 'vitest'

type Snapshot = ReturnType<typeof generateDrizzleJson>

const schemaFiles = readdirSync('db/schema', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()

test('a table or column that was changed in the schema has its migration', async () => {
  const modules = await Promise.all(
    schemaFiles.map((file) => import(/* @vite-ignore */ `${process.cwd()}/db/schema/${file}`)),
  )
  const journal = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8'))
  const newest = String(journal.entries.at(-1).idx).padStart(4, '0')
  const migrated: Snapshot = JSON.parse(
    readFileSync(`db/migrations/meta/${newest}_snapshot.json`, 'utf8'),
  )
  const schema = Object.assign({}, ...modules)
  const now = generateDrizzleJson(schema, migrated.id, undefined, 'snake_case')
  expect(
    await generateMigration(migrated, now),
    'npm run db:generate -- --name what_changed',
  ).toEqual([])
})

test('only the newest picture of the schema is kept, which the next migration is drawn from', () => {
  const pictures = readdirSync('db/migrations/meta').filter((file) =>
    file.endsWith('_snapshot.json'),
  )
  expect(pictures, 'git rm the older ones').toHaveLength(1)
})
