import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '@/lib/kernel/env'
import { timed } from './counts'
import { result } from './report'

/** `npm run verify` on the board of an invented election, from start to end. The papers are signed without blinding: a board looks the same. */
export async function timeAudit(quick: boolean) {
  const voters = quick ? 1_000 : 10_000
  const words = `${voters.toLocaleString('en-GB')} ballots`
  console.log(`Making a board of ${words}.`)
  const { aBigBoard } = await import('@/tests/support/elections/big-board')
  mkdirSync(env.DATA_DIR, { recursive: true })
  const file = join(env.DATA_DIR, `board-${voters}.ndjson`)
  writeFileSync(file, `${(await aBigBoard(voters)).join('\n')}\n`)
  const { seconds, megabytes } = await timed([join('lib', 'commands', 'verify.ts'), file, '--json'])
  result(`audit of a board of ${words}`, seconds, 's', { baseline: quick ? 1 : 10, goal: '≤ 1' })
  result(`memory of that audit, ${words}`, megabytes, 'MB')
}
