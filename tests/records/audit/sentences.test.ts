import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { auditSentences } from '@/lib/audit-sentences'
import { auditFiltersFrom } from '@/lib/records/audit/filters'
import { sentenceFor } from '@/lib/records/audit/sentences'

const verbs = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('audit-sentences.ts'),
)
const source = verbs.map((name) => readFileSync(`lib/${name}`, 'utf8')).join('\n')

/** What nobody records any more. Its sentence stays, because the entries stay. */
const past = ['key.kept', 'key.rehearsed', 'paper.replaced', 'import.started']

test('every entry of the audit is recorded somewhere, by its whole name', () => {
  const names = Object.keys(auditSentences)
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter((name) => !source.includes(`'${name}'`))).toEqual(past)
  expect(source).not.toMatch(/work\.record\(\s*`/)
})

test('no two domains write the same entry', () => {
  const written = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('audit-sentences.ts'))
    .flatMap((name) => [
      ...readFileSync(`lib/${name}`, 'utf8').matchAll(/^ {2}'(\w[\w-]*\.[\w-]+)':/gm),
    ])
    .map(([, name]) => name!)
  expect(written.sort()).toEqual(Object.keys(auditSentences).sort())
})

test('what an earlier version recorded still shows', () => {
  expect(sentenceFor('motion.moved', { number: 7 })).toBe('moved Motion 7')
  expect(sentenceFor('motion.forgotten', {})).toBe('did “motion.forgotten”')
  expect(sentenceFor('constructor', {})).toBe('did “constructor”')
})

test('an address of the audit page that makes no sense filters nothing', () => {
  const nonsense = { before: '-1', actor: 'x', kind: ['a', 'b'], id: '\0', more: '1' }
  expect(auditFiltersFrom(nonsense)).toEqual({})
  expect(auditFiltersFrom({})).toEqual({})
  expect(auditFiltersFrom({ before: '7', kind: 'term-proposal', id: 'organisation' })).toEqual({
    before: 7,
    subjectKind: 'term-proposal',
    subjectId: 'organisation',
  })
})
