import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { profile } from '@/lib/profile'

/** What belongs to the shipped profile and may be said nowhere else. Plain words like "Secretary" are left to the eye. */
const offices = Object.values(profile.offices).map(({ name }) => name)
const ours = [
  profile.name,
  `\\b${profile.shortName}\\b`,
  profile.region,
  ...offices.filter((name) => name !== 'Secretary').map((name) => `\\b${name}`),
  'Labour Party',
  'Newcastle',
  'Hexham',
  'constituency party',
  'the free band',
  'the solidarity band',
  profile.letters.dear,
  profile.letters.closing,
]

const files = execFileSync('git', ['ls-files', 'app', 'components', 'emails', 'lib', 'proxy.ts'])
  .toString()
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file))
  .filter((file) => !/^lib\/(profile\.ts|demo\/|commands\/bench)/.test(file))

test('what pages, buttons and emails say of the group comes from the profile', () => {
  const said = new RegExp(ours.join('|'))
  const wrong = files.flatMap((file) =>
    withoutComments(readFileSync(file, 'utf8'))
      .split('\n')
      .filter((line) => said.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(files.length).toBeGreaterThan(500)
  expect(wrong).toEqual([])
})

function withoutComments(source: string) {
  return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}
