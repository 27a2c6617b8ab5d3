import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { env, parentEnvironment } from '@/lib/kernel/env'
import { writeRandomBlt } from './random-blt'
import { result } from './report'

const ours = join('lib', 'commands', 'count.ts')
const theirs = join('lib', 'commands', 'bench', 'other-count.ts')

/** What a program needed at most, in kilobytes, said at its end. */
const tellMemory = `data:text/javascript,process.on('exit',()=>console.error('memory '+process.resourceUsage().maxRSS))`

/** Our count beside the packages that count: whole command against whole command, reading the same file. */
export async function timeCounts(quick: boolean) {
  const folder = join(env.DATA_DIR, 'papers')
  mkdirSync(folder, { recursive: true })
  const many = quick ? 50_000 : 1_000_000
  const several = join(folder, `several-${many}.blt`)
  writeRandomBlt(several, { papers: many, candidates: 20, seats: 9 })
  const papers = `${many.toLocaleString('en-GB')} papers, 20 candidates, 9 seats`
  const scottish = await timed([ours, several, '--rules', 'scottish', '--seed', 'bench', '--json'])
  result(`count, Scottish, ${papers}`, scottish.seconds, 's', { baseline: 2, goal: '≤ 1' })
  result(`memory of that count, Scottish, ${papers}`, scottish.megabytes, 'MB', {
    baseline: 400,
    goal: '≤ 1',
  })
  const meek = await timed([ours, several, '--rules', 'meek', '--seed', 'bench', '--json'])
  const other = await timed([theirs, 'meeks-prf-js', several])
  result(`count, Meek, ${papers}, beside meeks-prf-js`, meek.seconds, 's', {
    baseline: other.seconds,
    goal: '≤ 0.25',
  })
  result(`memory of that count, Meek, ${papers}`, meek.megabytes, 'MB', {
    baseline: other.megabytes,
  })
  const fewer = quick ? 10_000 : 100_000
  const single = join(folder, `single-${fewer}.blt`)
  writeRandomBlt(single, { papers: fewer, candidates: 20, seats: 1 })
  const av = await timed([ours, single, '--rules', 'av', '--seed', 'bench', '--json'])
  const votes = await timed([theirs, 'votes', single])
  result(
    `count, one seat, ${fewer.toLocaleString('en-GB')} papers, beside votes`,
    av.seconds,
    's',
    { baseline: votes.seconds, goal: '≤ 0.02' },
  )
}

/** A program from its start to its end; what it writes goes nowhere but the line about memory. */
export async function timed(args: string[]): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now()
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ['--max-old-space-size=8192', '--import', tellMemory, '--import=tsx', ...args],
    {
      env: { ...parentEnvironment(), TSX_TSCONFIG_PATH: join('lib', 'commands', 'tsconfig.json') },
      maxBuffer: 2 ** 28,
    },
  )
  const kilobytes = Number(/^memory (\d+)$/m.exec(stderr)?.[1])
  return { seconds: (performance.now() - began) / 1000, megabytes: kilobytes / 1024 }
}
