import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { env } from '@/lib/kernel/env'
import { kindOf } from '../tour/kind-of'
import { benchSession } from './pages'
import { result } from './report'

type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Plan[]
}
type Explained = { 'Query Text': string; Plan: Plan }

/** A page that reads so many rows one after the other reads twice as many when there are twice as many members. */
const most = 5_000
const starts = [
  '/',
  '/membership',
  '/motions',
  '/networks',
  '/desk',
  '/desk/members',
  '/desk/money',
]
const atMost = 120

/**
 * Follows every link that a member and officers are shown, one page of each kind, while PostgreSQL writes down how it found each answer
 * (`auto_explain`), and names the pages that read a large table from end to end, with the question.
 */
export async function findScans(ownerUrl: string, startSite: () => Promise<string>) {
  const log = join(env.DATA_DIR, 'postgres', 'log')
  if (!existsSync(log))
    throw new Error('Plans are read from the log of our own PostgreSQL: leave DATABASE_URL out.')
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_format': 'json',
    'auto_explain.log_nested_statements': 'on',
  }
  const found = new Map<string, string>()
  let pages = 0
  try {
    await owner`load 'auto_explain'`
    for (const [name, value] of Object.entries(settings))
      await owner`alter role ${owner(servingRole())} set ${owner(name)} = ${owner.unsafe(`'${value}'`)}`
    const site = await startSite()
    for (const who of ['hannah', 'nasreen', 'joyce', 'tom'] as const) {
      const cookie = await benchSession(who)
      for await (const { path, written } of crawl(site, cookie, log)) {
        pages += 1
        for (const { question, table, rows } of scansIn(written)) {
          const seen = found.get(question)
          if (!seen)
            console.log(
              `${path} reads ${rows.toLocaleString('en-GB')} rows of ${table}:\n    ${question}`,
            )
          found.set(question, seen ?? path)
        }
      }
    }
  } finally {
    for (const name of Object.keys(settings))
      await owner`alter role ${owner(servingRole())} reset ${owner(name)}`
    await owner.end()
  }
  result(`questions that read a large table from end to end, on ${pages} pages`, found.size, '', {
    goal: '0',
  })
}

function servingRole(): string {
  return new URL(env.DATABASE_URL!).username
}

/** Each page that is shown a link to, with what the log says of its questions. */
async function* crawl(site: string, cookie: string, log: string) {
  const waiting = [...starts]
  const kinds = new Set(waiting.map(kindOf))
  for (
    let path = waiting.shift(), count = 0;
    path && count < atMost;
    path = waiting.shift(), count += 1
  ) {
    const from = statSync(log).size
    const answer = await fetch(`${site}${path}`, { headers: { cookie }, redirect: 'manual' })
    const html = await answer.text()
    yield { path, written: readFrom(log, from) }
    for (const [, href] of html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)"/g)) {
      const link = href!.replaceAll('&amp;', '&')
      if (kinds.has(kindOf(link)) || link.startsWith('/api/')) continue
      kinds.add(kindOf(link))
      waiting.push(link)
    }
  }
}

function readFrom(file: string, from: number): string {
  const opened = openSync(file, 'r')
  const bytes = Buffer.alloc(statSync(file).size - from)
  readSync(opened, bytes, 0, bytes.length, from)
  closeSync(opened)
  return bytes.toString()
}

/** A plan stands in the log as an object of several lines, each after the first set in by a tab. */
function scansIn(written: string) {
  const plans = [...written.matchAll(/plan:\n((?:\t.*\n)+)/g)].map(
    ([, text]): Explained => JSON.parse(text!.replace(/^\t/gm, '')),
  )
  return plans.flatMap((plan) =>
    nodesOf(plan.Plan)
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .map((node) => ({
        question: plan['Query Text'].replace(/\s+/g, ' ').slice(0, 400),
        table: node['Relation Name'] ?? '',
        rows: (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      }))
      .filter(({ rows }) => rows > most),
  )
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}
