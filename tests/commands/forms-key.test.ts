import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { formsKey } from '@/lib/commands/build'
import { setEnvironment } from '@/lib/kernel/env'

const folder = mkdtempSync(join(tmpdir(), 'mandate-forms-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('forms keep their names from build to build, and another machine has others', () => {
  setEnvironment({ DATA_DIR: join(folder, 'one') })
  const first = formsKey()
  expect(Buffer.from(first, 'base64')).toHaveLength(32)
  expect(formsKey()).toBe(first)
  setEnvironment({ DATA_DIR: join(folder, 'other') })
  expect(formsKey()).not.toBe(first)
})

test('what the environment says goes first', () => {
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = 'given'
  expect(formsKey()).toBe('given')
})
