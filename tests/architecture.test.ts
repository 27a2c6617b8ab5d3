import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** The arrows of the house: who may import whom, and which few files may touch what. */
const files = execFileSync(
  'git',
  [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    'app',
    'components',
    'lib',
    'db',
    'emails',
    'proxy.ts',
    'instrumentation.ts',
  ],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file))

type Import = { from: string; of: string }

function sourceOf(file: string) {
  return readFileSync(file, 'utf8')
}

const imports: Import[] = files.flatMap((from) =>
  [
    ...sourceOf(from).matchAll(
      /^(?:import|export)\b(?! type)(?:[^'";]*? from)? '([^']+)'|import\('([^']+)'\)/gm,
    ),
  ]
    .map((match) => match[1] ?? match[2]!)
    .map((of) =>
      of.startsWith('@/')
        ? of.slice(2)
        : of.startsWith('.')
          ? relative('.', join(dirname(from), of))
          : of,
    )
    .map((of) => ({ from, of })),
)

function offenders(from: RegExp, of: RegExp, except: RegExp = /^$/) {
  return imports
    .filter((one) => from.test(one.from) && of.test(one.of) && !except.test(one.from))
    .map((one) => `${one.from} → ${one.of}`)
}

test('there is a house to look at', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(imports.length).toBeGreaterThan(300)
})

test('pages and actions know verbs and reads, never tables', () => {
  expect(offenders(/^app\//, /^db\//)).toEqual([])
})

test('components get everything as props', () => {
  expect(
    offenders(/^components\//, /^(db|app)\/|\/read$|^lib\/kernel\/(perform|auth|env|outbox)$/),
  ).toEqual([])
  const impure = imports.filter(
    ({ from, of }) =>
      from.startsWith('components/') &&
      of.startsWith('lib/') &&
      [`${of}.ts`, `${of}.tsx`].some(
        (file) => files.includes(file) && /import 'server-only'/.test(sourceOf(file)),
      ),
  )
  expect(impure).toEqual([])
})

test('the kernel knows no domain', () => {
  expect(
    offenders(/^lib\/kernel\//, /^lib\/(?!kernel\/|organisation$|permissions$)|^app\//),
  ).toEqual([])
})

test('the database knows no domain but the story that plays them', () => {
  expect(offenders(/^db\//, /^(lib\/(?!kernel\/env)|app\/|components\/)/, /^db\/seed\//)).toEqual(
    [],
  )
})

test('mails know words, dates and money only', () => {
  expect(
    offenders(
      /^emails\//,
      /^(db|app|components)\/|^lib\/(?!kernel\/(calendar|money|messages)$|organisation$)/,
    ),
  ).toEqual([])
})

/** Lower never calls up. Each domain and what it may stand on; all stand on the kernel. */
const standsOn: Record<string, string[]> = {
  kernel: [],
  audit: [],
  members: [],
  officers: ['members', 'subscriptions'],
  networks: ['members'],
  ledger: ['members'],
  subscriptions: ['members', 'ledger'],
  leaving: ['members', 'subscriptions', 'networks', 'officers'],
  payouts: ['members', 'ledger', 'subscriptions'],
  reconciliation: ['ledger', 'subscriptions', 'payouts'],
  treasury: ['members', 'ledger', 'subscriptions', 'payouts', 'reconciliation'],
  spending: ['members', 'officers', 'ledger'],
  imports: ['members', 'ledger', 'subscriptions'],
  motions: ['members'],
  elections: ['members', 'officers'],
  referees: ['members', 'officers'],
  supporters: ['members'],
  'sign-in': ['members', 'officers'],
  join: ['members', 'referees', 'subscriptions', 'supporters', 'sign-in'],
  'outgoing-mail': ['referees'],
  retention: ['join', 'leaving', 'spending', 'imports', 'elections'],
}

/** Rooms that stand above all domains: they only call them. */
const above = ['jobs', 'demo', 'commands', 'desk']

test('domains stand on each other without circles', () => {
  const wrong = imports.filter(({ from, of }) => {
    const upper = /^lib\/([^/]+)\//.exec(from)?.[1]
    const lower = /^lib\/([^/]+)\//.exec(of)?.[1]
    if (!upper || !lower || upper === lower || lower === 'kernel' || above.includes(upper))
      return false
    if (/audit-sentences$/.test(of)) return false
    return !(standsOn[upper] ?? []).includes(lower)
  })
  expect(wrong.map((one) => `${one.from} → ${one.of}`)).toEqual([])
})

test('the ballot protocol stands on the count alone, and runs in a browser but for the issuer', () => {
  const own = /^lib\/elections\/protocol\//
  const others = imports.filter(
    ({ from, of }) =>
      own.test(from) &&
      !/^lib\/elections\/(protocol|count)\/|^(zod\/mini|@cloudflare\/blindrsa-ts|shamir-secret-sharing)$/.test(
        of,
      ) &&
      !/\/(blind-sign|issuer-key)\.ts$/.test(from),
  )
  expect(others).toEqual([])
})

test('what touches the database says that it stays on the server', () => {
  const open = files.filter(
    (file) =>
      /^(lib|db)\//.test(file) &&
      !/^(lib\/commands|db\/(schema|seed|migrations))\//.test(file) &&
      imports.some(({ from, of }) => from === file && /^db\/(client|schema\/)/.test(of)) &&
      !/^import 'server-only'/m.test(sourceOf(file)),
  )
  expect(open).toEqual([])
})

test.each([
  ['stripe', /^stripe$/, /^lib\/subscriptions\/stripe\.ts$/],
  ['resend', /^resend$/, /^lib\/kernel\/deliver-mail\.ts$/],
  ['next-auth', /^(next-auth|@auth)(\/|$)/, /^lib\/kernel\/auth\.ts$/],
])('only one file knows %s', (_name, library, room) => {
  expect(offenders(/./, library, room)).toEqual([])
})

function mentions(pattern: RegExp, except: RegExp) {
  return files.filter((file) => !except.test(file) && pattern.test(sourceOf(file)))
}

test('only env.ts reads the environment', () => {
  expect(mentions(/process\.env(?!\.NEXT_RUNTIME)/, /^lib\/kernel\/env\.ts$/)).toEqual([])
})

test('only clock.ts reads the time', () => {
  expect(mentions(/new Date\(\)|Date\.now\(\)/, /^lib\/kernel\/clock\.ts$/)).toEqual([])
})

test('browser code is a listed exception', () => {
  const clients = files.filter((file) => /^['"]use client/.test(sourceOf(file)))
  const listed = clients.filter(
    (file) =>
      /^components\/(forms\/|(?:[a-z-]+\/)+[a-z-]+-form\.tsx$|layout\/(nav-links|look-again))/.test(
        file,
      ) || /^app\/(global-)?error\.tsx$/.test(file),
  )
  expect(clients).toEqual(listed)
})

test('names say something', () => {
  expect(
    files.filter(
      (file) =>
        /\/(utils?|helpers?|misc|common|types|constants|index)\.tsx?$/.test(file) &&
        file !== 'emails/index.ts',
    ),
  ).toEqual([])
})
