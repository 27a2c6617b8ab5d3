import { execFileSync } from 'node:child_process'
import { delimiter } from 'node:path'
import { expect, test } from 'vitest'

const itself = /^v24\./

test('the tests run with the Node that npm installed', () => {
  expect(process.version).toMatch(itself)
})

test('npm run takes it, whatever Node the machine has', () => {
  const path = process.env
    .PATH!.split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter)
  const version = execFileSync('npm', ['run', '--silent', 'node', '--', '--version'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  })
  expect(version).toMatch(itself)
})
