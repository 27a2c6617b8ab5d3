import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The recipe of lib/README.md, held against the domain it is told on, and the paths of all READMEs. */
const recipe = readFileSync('lib/README.md', 'utf8').split('## A new domain')[1]!
const named = [...recipe.matchAll(/`((?:app|components|db|emails|lib|tests)\/[^`]+\.tsx?)`/g)].map(
  (match) => match[1]!,
)

test('every file that the recipe names is there', () => {
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})

/** What belongs to supporters: their table, their verbs and reads, their email, their form. */
const theirs =
  /from '(?:[^']*\/)?(?:schema\/people\/supporters|people\/supporters\/[a-z-]+|supporter-welcomed|erase-ended-supporters|supporter-form)'/

/** Other domains that know supporters, so no part of a domain's own making. */
const neighbours = [
  'app/supporter/meet/page.tsx',
  'lib/democracy/motions/support/lock-supported.ts',
  'lib/people/members/admit-member.ts',
  'lib/people/sponsors/ask-to-meet.ts',
  'lib/records/retention/erase-ended-applications.ts',
  'lib/records/retention/erase-lapsed-members.ts',
]

test('every file that the smallest domain touches is in the recipe', () => {
  const files = execFileSync('git', ['ls-files', 'app', 'components', 'db', 'emails', 'lib'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file))
  const touched = files.filter((file) => theirs.test(readFileSync(file, 'utf8')))
  expect(touched.length).toBeGreaterThan(5)
  expect(touched.filter((file) => ![...named, ...neighbours].includes(file))).toEqual([])
})

test('READMEs name only files that are there', () => {
  const readmes = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean)
  const path = /^(?:app|components|db|emails|lib|tests|e2e|public)\/[\w./[\]()-]+$/
  const lost = readmes.flatMap((readme) =>
    [...readFileSync(readme, 'utf8').matchAll(/`([^`\n]+)`/g)]
      .map((match) => match[1]!)
      .filter((name) => path.test(name) && !existsSync(name))
      .map((name) => `${readme}: ${name}`),
  )
  expect(lost).toEqual([])
})
