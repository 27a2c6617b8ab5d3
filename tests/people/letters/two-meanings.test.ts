import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const pages = (...paths: string[]) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...paths], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .filter((file) => file.endsWith('.tsx'))

/** Titles and labels, by which somebody finds a page. */
const namesIn = (file: string) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:title|label|eyebrow|caption)(?:=|: )["'`]([^"'`]+)/g,
    ),
  ].map(([, name]) => name!)

const bare = (name: string) =>
  /\bletters\b/i.test(name) && !/letters (by post|to many|to print)|many letters/i.test(name)

test('at the desk, letters are by post or to many', () => {
  const desk = pages('app/desk/letters', 'app/desk/post', 'app/desk/mail')
  expect(desk.length).toBeGreaterThan(5)
  expect(
    desk.flatMap((file) =>
      namesIn(file)
        .filter(bare)
        .map((name) => `${file}: ${name}`),
    ),
  ).toEqual([])
})

test('members read of news and notices: to them a letter comes by post', () => {
  const theirs = pages('app/membership/emails', 'app/membership/letters')
  expect(theirs).toHaveLength(3)
  expect(theirs.flatMap((file) => namesIn(file).filter((name) => /letter/i.test(name)))).toEqual([])
})
