import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hasSentence } from '@/lib/audit/sentences'

const recorded = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) =>
    [...readFileSync(`lib/${name}`, 'utf8').matchAll(/\.record\(\s*'([^']+)'/g)].map((m) => m[1]!),
  )

test('every action that a verb records has its sentence', () => {
  expect(recorded.length).toBeGreaterThan(5)
  expect([...new Set(recorded)].filter((action) => !hasSentence(action))).toEqual([])
})
