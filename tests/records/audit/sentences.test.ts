import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { auditFiltersFrom } from '@/lib/records/audit/filters'
import { hasSentence } from '@/lib/records/audit/sentences'

const recorded = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) =>
    [...readFileSync(`lib/${name}`, 'utf8').matchAll(/\.record\(\s*'([^']+)'/g)].map((m) => m[1]!),
  )

test('every action that a verb records has its sentence', () => {
  expect(recorded.length).toBeGreaterThan(5)
  expect([...new Set(recorded)].filter((action) => !hasSentence(action))).toEqual([])
})

test('an address of the audit page that makes no sense filters nothing', () => {
  const nonsense = { before: '-1', actor: 'x', kind: ['a', 'b'], id: '\0', more: '1' }
  expect(auditFiltersFrom(nonsense)).toEqual({})
  expect(auditFiltersFrom({ before: '7', kind: 'term-proposal', id: 'organisation' })).toEqual({
    before: 7,
    subjectKind: 'term-proposal',
    subjectId: 'organisation',
  })
})
