import { readFileSync } from 'node:fs'
import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { audit } from '@/lib/democracy/elections/protocol/audit'
import { proxy } from '@/proxy'
import {
  chained,
  Dice,
  randomBoard,
  randomElection,
  spoilLines,
  spoilSomething,
  tamperings,
  type Version,
} from '@/tests/support/elections/random-board'
import '@/public/verify/verify.js'

type Verdict = {
  verdict: 'holds' | 'unfinished' | 'fails'
  problems: { line: number | null; sentence: string }[]
  contests: { id: string; winners: { number: number; name: string }[] }[]
  figures?: { unused?: number; restored: number }
  known: { hash: string; line?: number }[]
  head: string
}

declare global {
  var verifyBoard: (lines: string[], options?: { known?: string[] }) => Promise<Verdict>
}

const versions: Version[] = [1, 2, 2]
const boards = 320
const wrongs = ['nothing', 'the manifest', 'the file', ...Object.keys(tamperings)]

/** A board by its number: every seventh or so whole, the others with one thing done to them. */
async function boardNumber(number: number) {
  const dice = new Dice(number)
  const wrong = dice.oneIn(7) ? 'nothing' : wrongs[number % wrongs.length]!
  const election = randomElection(dice, dice.of(versions), (manifest) => {
    if (wrong === 'the manifest') spoilSomething(dice, manifest)
  })
  const board = structuredClone(await randomBoard(election))
  tamperings[wrong]?.({ ...board, election })
  const lines = chained(board.entries)
  if (wrong === 'the file') spoilLines(dice, lines)
  return { lines, wrong, unfinished: dice.oneIn(3) }
}

async function oursOf(lines: string[], unfinished: boolean) {
  try {
    return await audit(lines, { unfinished })
  } catch (error) {
    return { holds: false, problems: [String(error)], counts: {} }
  }
}

describe('the second verifier', () => {
  it('says of every board what ours says, and counts the same winners', async () => {
    const seen = new Map<string, { held: number; failed: number }>()
    for (let number = 1; number <= boards; number += 1) {
      const { lines, wrong, unfinished } = await boardNumber(number)
      const [ours, theirs] = [await oursOf(lines, unfinished), await verifyBoard(lines)]
      const holds = theirs.verdict === 'holds' || (theirs.verdict === 'unfinished' && unfinished)
      const told = `board ${number}, ${wrong}: ${ours.problems.join(' ')} / ${theirs.problems.map(({ sentence }) => sentence).join(' ')}`
      expect({ holds, told }).toEqual({ holds: ours.holds, told })
      const tally = seen.get(wrong) ?? { held: 0, failed: 0 }
      seen.set(wrong, tally)
      tally[holds ? 'held' : 'failed'] += 1
      if (!holds) continue
      const winners = theirs.contests.map((one) => [one.id, one.winners.map((won) => won.number)])
      const counted = Object.entries(ours.counts).map(([id, count]) => [id, count.winners])
      expect(new Map(winners as [])).toEqual(new Map(counted as []))
    }
    expect(seen.get('nothing')!.held).toBeGreaterThan(30)
    for (const wrong of wrongs.slice(1)) expect(seen.get(wrong)?.failed, wrong).toBeGreaterThan(0)
  })

  it('finds a noted hash, and says when it is gone', async () => {
    const { entries } = await randomBoard(randomElection(new Dice(1), 1))
    const lines = chained(entries)
    const known = JSON.parse(lines[1]!).hash
    const whole = await verifyBoard(lines, { known: [` ${known.toUpperCase()}\n`] })
    expect(whole).toMatchObject({ verdict: 'holds', problems: [], known: [{ line: 2 }] })
    expect(whole.head).toBe(JSON.parse(lines.at(-1)!).hash)
    const gone = await verifyBoard(lines, { known: ['0'.repeat(64)] })
    expect(gone).toMatchObject({ verdict: 'fails', problems: [{ line: null }] })
  })

  it('names the line of what is wrong', async () => {
    const { entries } = await randomBoard(randomElection(new Dice(1), 1))
    const lines = chained(entries)
    lines[2] = lines[2]!.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))
    const { verdict, problems } = await verifyBoard(lines)
    expect(verdict).toBe('fails')
    expect(problems[0]).toMatchObject({ line: 3 })
  })

  it('says of a file that is no board that it fails', async () => {
    for (const lines of [[], [''], ['hello'], ['{}'], ['null'], ['[]', '{"n":0}']])
      expect((await verifyBoard(lines)).verdict).toBe('fails')
  })

  it('stands alone: three files, nothing inline, nothing fetched but a board of this site', () => {
    const [page, program, style] = ['index.html', 'verify.js', 'verify.css'].map((name) =>
      readFileSync(`public/verify/${name}`, 'utf8'),
    ) as [string, string, string]
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="verify.js" defer>'])
    expect(page).not.toMatch(/<style| style=| on[a-z]+=|https?:/)
    expect(program).not.toMatch(/\bimport\b[ (]|\brequire\(|https?:/)
    expect(program.match(/\bfetch\(/g)).toHaveLength(1)
    expect(style).not.toMatch(/@import|url\(/)
  })

  it('is let in by the policy of its address, which lets nothing else in', () => {
    const policyAt = (path: string) =>
      proxy(new NextRequest(`https://mandate.example${path}`)).headers.get(
        'content-security-policy',
      )
    expect(policyAt('/verify/index.html')).toContain("script-src 'self';")
    expect(policyAt('/verify/index.html')).toContain("default-src 'none'")
    expect(policyAt('/elections')).toContain("'strict-dynamic'")
  })
})
