import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { freePort } from '@/db/embedded/port'
import { env, parentEnvironment, setEnvironment } from '@/lib/kernel/env'
import { bareBox } from './bench/bare-box'
import { bigDatabase, emptyDatabase } from './bench/databases'
import { reportBench, result } from './bench/report'
import { sameHtml } from './bench/same-html'
import { ensureBuilt } from './build'
import { command, exitProgram } from './command'
import { type DatabaseAddresses, ownerUrlOf, startDatabase } from './database'
import { ensureSecrets } from './secrets'
import { startSite } from './site'

/** `npm run bench`: how fast the program is with many members, against itself with few. bench/README.md explains it. */
void command(async () => {
  const { values: asked } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      only: { type: 'string', multiple: true },
      explain: { type: 'string', multiple: true },
    },
  })
  const sizes = (asked.sizes ?? (asked.quick ? '500,5000' : '5000,500000')).split(',').map(Number)
  const only = asked.explain ? (asked.only ?? []) : asked.only
  const wants = (part: string) => !only || only.includes(part)
  if (!parentEnvironment().DATA_DIR) setEnvironment({ DATA_DIR: '.data/bench' })
  ensureSecrets()
  if (wants('count')) await (await import('./bench/counts')).timeCounts(asked.quick)
  if (wants('audit')) await (await import('./bench/audits')).timeAudit(asked.quick)
  const server = asksTheDatabase(asked.explain ? undefined : asked.only)
    ? await startDatabase()
    : { url: '' }
  if (wants('reads')) await timeAllReads(server, sizes, asked.quick ? 40 : 400)
  if (wants('roll')) {
    await bigDatabase(server, sizes[0]!)
    await (await import('./bench/rolls')).timeRoll(sizes[0]!)
  }
  if (wants('letters')) {
    const { timeLetters } = await import('./bench/letters')
    for (const size of sizes) {
      await bigDatabase(server, size)
      await timeLetters(size)
    }
  }
  if (wants('election')) {
    await emptyDatabase(server, 'bench_election')
    const { timeBigElection } = await import('./bench/big-election')
    await (asked.quick ? timeBigElection(2_000, 400) : timeBigElection(100_000, 20_000))
  }
  if (only?.includes('scans')) await scans(server, sizes.at(-1)!)
  if (asked.explain) await explain(server, sizes[0]!, asked.explain, asked.quick ? 5 : 20)
  if (['pages', 'ballots', 'votes', 'signatures', 'webhooks', 'followers'].some(wants)) {
    await bigDatabase(server, sizes[0]!)
    await ensureBuilt()
    const site = await startOurSite()
    const seconds = asked.quick ? 3 : 10
    if (wants('election')) {
      await emptyDatabase(server, 'bench_election')
      const { timeBigElection } = await import('./bench/big-election')
      await (asked.quick ? timeBigElection(2_000, 400) : timeBigElection(100_000, 20_000))
    }
    if (asked.explain) await explain(server, sizes[0]!, asked.explain, asked.quick ? 5 : 20)
    if (['pages', 'ballots', 'votes', 'signatures'].some(wants)) {
      const { startBarePage } = await import('./bench/bare-page')
      const { pagesToTime, readAnswers, timePages } = await import('./bench/pages')
      const pages = wants('pages') ? await pagesToTime() : []
      const same = sameHtml(await readAnswers(site, pages), env.DATABASE_URL!)
      const bare = await startBarePage(await freePort(), { ...bareBox(env.DATABASE_URL!), ...same })
      if (wants('pages')) await timePages(site, bare, seconds, pages)
      if (wants('ballots'))
        await (await import('./bench/ballots')).timeBallots(site, bare, sizes[0]!)
      if (wants('votes')) await (await import('./bench/votes')).timeVotes(site, bare, sizes[0]!)
      if (wants('signatures')) {
        const { timeSignatures } = await import('./bench/signatures')
        await timeSignatures(site, bare, asked.quick ? 400 : 4000)
      }
    }
    if (wants('followers')) {
      const { timeFollowers } = await import('./bench/followers')
      await timeFollowers(site, asked.quick ? 100 : 500, asked.quick ? 20 : 100)
    }
    if (wants('webhooks')) {
      const { timeWebhooks } = await import('./bench/webhooks')
      await timeWebhooks(site, seconds)
    }
  }
  reportBench(join(env.DATA_DIR, 'results.jsonl'))
  await exitProgram(0)
})

/** Counting needs nothing but a file. */
function asksTheDatabase(only: string[] | undefined): boolean {
  return !only || only.some((part) => part !== 'count' && part !== 'audit')
}

/** The largest against the smallest: nothing may take twice as long. Turn by turn, so that both meet the same machine. */
async function timeAllReads(server: DatabaseAddresses, sizes: number[], times: number) {
  const { timeReads, summary } = await import('./bench/reads')
  const rounds = 4
  const all = sizes.map((): Record<string, number[]> => ({}))
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, size] of sizes.entries()) {
      await bigDatabase(server, size)
      await timeReads(Math.ceil(times / rounds), all[place]!)
    }
  }
  const words = sizes.map((size) => `${size.toLocaleString('en-GB')} members`)
  for (const [name, taken] of Object.entries(all[0]!)) {
    const few = summary(taken)
    for (const [place, many] of all.entries()) {
      if (place === 0) continue
      const { p50, p95 } = summary(many[name]!)
      result(`${name}, ${words[place]}, p50`, p50, 'ms', { baseline: few.p50 })
      result(`${name}, ${words[place]}, p95`, p95, 'ms', { baseline: few.p95, goal: '≤ 2' })
    }
  }
  for (const [place, taken] of all.entries()) {
    const slowest = Math.max(...Object.values(taken).map((one) => summary(one).most))
    result(`the slowest of all these, ${words[place]}`, slowest, 'ms', {
      baseline: 150,
      goal: '≤ 1',
    })
  }
}

/** `-- --only scans`: which pages read a large table from end to end. Not beside other parts, because plans of all questions are written down. */
async function scans(server: DatabaseAddresses, size: number) {
  const url = await bigDatabase(server, size)
  await ensureBuilt()
  const owner = new URL(new URL(url).pathname, ownerUrlOf(server)).href
  await (await import('./bench/scans')).findScans(owner, startOurSite)
}

/** `-- --explain /membership`: where the time of one page goes, layer by layer. An address of the desk is opened by an officer. */
async function explain(server: DatabaseAddresses, size: number, paths: string[], seconds: number) {
  await bigDatabase(server, size)
  await ensureBuilt()
  const port = await freePort()
  const site = await startOurSite(`--inspect=127.0.0.1:${port}`)
  const { pagesToTime } = await import('./bench/pages')
  const { explainPage } = await import('./bench/explain')
  const pages = await pagesToTime()
  for (const path of paths) {
    const [member, officer] = [pages[0]!.cookie, pages.at(-1)!.cookie]
    const page = { path, cookie: path.startsWith('/desk') ? officer : member }
    await explainPage(site, port, page, seconds)
  }
}

/** As in real life, behind a proxy that speaks https, but on a port of its own and with nobody to write to. */
async function startOurSite(...flags: string[]): Promise<string> {
  setEnvironment({
    PORT: String(await freePort()),
    SITE_URL: 'https://bench.example',
    TRUSTED_PROXIES: '1',
    DEMO: '0',
    LOG_LEVEL: 'error',
    MAIL_TRANSPORT: 'mailbox',
    WORKER: 'in-process',
  })
  await startSite('start', flags)
  return `http://127.0.0.1:${env.PORT}`
}
