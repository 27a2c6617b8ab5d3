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

/** Four preferences at most make nearly all papers equal to another one; twenty make nearly all different. */
const cases = { 'most papers equal': 4, 'most papers different': 20 }

/** Our count beside the packages that count: whole command against whole command, reading the same file. */
export async function timeCounts(quick: boolean) {
  const folder = join(env.DATA_DIR, 'papers')
  mkdirSync(folder, { recursive: true })
  const many = quick ? 50_000 : 1_000_000
  const papers = `${many.toLocaleString('en-GB')} papers, 20 candidates, 9 seats`
  for (const [how, longest] of Object.entries(cases)) {
    const file = join(folder, `several-${longest}-${many}.blt`)
    writeRandomBlt(file, { papers: many, candidates: 20, seats: 9, longest })
    const other = (await timed([theirs, 'meeks-prf-js', file])).seconds
    for (const rules of ['scottish', 'meek']) {
      const { seconds, megabytes } = await timed(command(file, rules))
      const name = `${rules}, ${papers}, ${how}`
      result(`count, ${name}`, seconds, 's', { baseline: 2, goal: '≤ 1' })
      result(`memory, ${name}`, megabytes, 'MB', { baseline: 400, goal: '≤ 1' })
      if (rules === 'meek')
        result(`count, ${name}, beside meeks-prf-js`, seconds, 's', {
          baseline: other,
          goal: '≤ 0.25',
        })
    }
  }
  const fewer = quick ? 10_000 : 100_000
  const single = join(folder, `single-${fewer}.blt`)
  writeRandomBlt(single, { papers: fewer, candidates: 20, seats: 1 })
  const av = await timed(command(single, 'av'))
  const votes = await timed([theirs, 'votes', single])
  result(
    `count, one seat, ${fewer.toLocaleString('en-GB')} papers, beside votes`,
    av.seconds,
    's',
    { baseline: votes.seconds, goal: '≤ 0.02' },
  )
}

function command(file: string, rules: string): string[] {
  return [ours, file, '--rules', rules, '--seed', 'bench', '--json']
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
