import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBigBoard } from '@/tests/support/elections/big-board'

/** The command that a losing candidate runs, on a board of 1,000 ballots. */
const folder = mkdtempSync(join(tmpdir(), 'mandate-board-'))
let board: string[]

beforeAll(async () => {
  board = await aBigBoard(1000)
})

afterAll(() => rmSync(folder, { recursive: true }))

function verify(lines: string[], ...more: string[]) {
  const file = join(folder, 'board.ndjson')
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''))
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '-s', 'verify', '--', file, ...more],
    {
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

describe('npm run verify', () => {
  test('holds: figures, winners, exit 0', () => {
    const { status, stdout } = verify(board)
    expect(stdout).toMatch(/Everything on this board checks out/)
    expect(stdout).toMatch(/1000 {2}on the roll\n +1000 {2}papers collected/)
    expect(stdout).toMatch(/1000 {2}ballots in the ballot box\n +0 {2}of which spoilt/)
    expect(stdout).toMatch(/Elected as Co-Chairs, by recount: .*\(\d\), .*\(\d\)\n/)
    expect(stdout).toMatch(/Elected as Secretary, by recount: /)
    expect(status).toBe(0)
  })

  test('does not hold: what is wrong, exit 1; with --json all of it', () => {
    const touched = board.with(1, board[1]!.replace('"sequence":1', '"sequence":2'))
    const { status, stdout } = verify(touched)
    expect(stdout).toMatch(/This board fails the check:\n {2}Record 1 \(batch\) was changed/)
    expect(status).toBe(1)
    const told = JSON.parse(verify(touched, '--json').stdout)
    expect(told.holds).toBe(false)
    expect(told.problems.join()).toMatch(/is not signed by the key of its paper/)
    expect(told.figures).toEqual({
      onRoll: 1000,
      collected: 1000,
      unused: 0,
      restored: 0,
      byHand: 0,
      replaced: 0,
      ballots: 999,
      spoilt: 0,
    })
  })

  test('is no board: one line, exit 2', () => {
    for (const { status, stdout, stderr } of [
      verify(['hello']),
      verify([]),
      verify(board, '--nonsense'),
      verify(board, 'another'),
    ]) {
      expect(status).toBe(2)
      expect(stdout).toBe('')
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
    const missing = spawnSync('npm', ['run', '-s', 'verify', '--', join(folder, 'none')], {
      encoding: 'utf8',
    })
    expect(missing.status).toBe(2)
    expect(missing.stderr).toMatch(/cannot be read \(ENOENT\)/)
  })
})
