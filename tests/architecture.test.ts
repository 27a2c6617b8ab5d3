import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '@/lib/permissions'

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

const imports = files.flatMap((from) =>
  importsIn(
    from,
    /^(?:import|export)\b(?! type)(?:[^'";]*? from)? '([^']+)'|import\('([^']+)'\)/gm,
  ),
)
/** With what is imported for its types only. */
const mentionsOf = files.flatMap((from) =>
  importsIn(from, /^(?:import|export)\b(?:[^'";]*? from)? '([^']+)'|import\('([^']+)'\)/gm),
)

function importsIn(from: string, statement: RegExp): Import[] {
  return [...sourceOf(from).matchAll(statement)]
    .map((match) => match[1] ?? match[2]!)
    .map((of) =>
      of.startsWith('@/')
        ? of.slice(2)
        : of.startsWith('.')
          ? relative('.', join(dirname(from), of))
          : of,
    )
    .map((of) => ({ from, of }))
}

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

test('the database knows nothing of who uses it, but for the words that the profile allows in it', () => {
  const others = offenders(/^db\//, /^(lib\/(?!kernel\/env)|app\/|components\/)/)
  expect(others).toEqual(['db/profile-lists.ts → lib/organisation'])
})

// Verbs import the emails they send, so an email must never lead back to a verb, a table or a page.
test('emails know words, names, dates and money only', () => {
  expect(
    offenders(
      /^emails\//,
      /^(db|app|components)\/|^lib\/(?!kernel\/(calendar|calendar-file|capital|count-in-words|isolate-name|markdown|money)$|organisation$)/,
    ),
  ).toEqual([])
})

// The catalogue is for finding an email by its name when it is delivered. Who sends one imports that one.
test('only what reads the outbox knows all emails', () => {
  expect(
    offenders(
      /^(?!emails\/)/,
      /^emails\/(catalogue|render-email)$/,
      /^lib\/(kernel\/deliver-mail|demo\/mailbox|people\/letters\/preview-letter|people\/shared-addresses\/stop-sharing|records\/outgoing-mail\/(kept-from-those-without-dues|read|mail-kinds|send-stuck-again|send-untold-again|why-not-again|by-post\/print-letters))\.ts$/,
    ),
  ).toEqual([])
})

/** The departments from the top floor down: each may call those below it, never one above. */
const departments = ['records', 'movement', 'democracy', 'membership', 'money', 'people']

/** Each domain, and which others it stands on. All stand on the kernel, on paper (pdf) and on pictures (photos). */
const standsOn: Record<string, string[]> = {
  'people/members': [],
  'people/cards': ['people/members'],
  'people/networks': ['people/members', 'people/officers', 'people/letters'],
  'people/composition': ['people/members', 'people/groups', 'people/networks'],
  'people/equality': ['people/members'],
  'people/email-changes': [
    'people/members',
    'people/officers',
    'people/shared-addresses',
    'people/sign-in',
  ],
  'people/shared-addresses': ['people/members', 'people/officers', 'people/sign-in'],
  'people/letters': ['people/members', 'people/officers', 'people/topics'],
  'people/notes': ['people/members'],
  'people/officers': ['people/members'],
  'people/groups': ['people/members', 'people/officers'],
  'people/referees': ['people/members', 'people/officers'],
  'people/sponsors': ['people/organisers'],
  'people/organisers': ['people/members', 'people/officers'],
  'people/supporters': ['people/members', 'people/sign-in', 'people/sponsors', 'people/topics'],
  'people/topics': ['people/members'],
  'people/sign-in': ['people/members', 'people/officers'],
  'money/ledger': ['people/members'],
  'money/subscriptions': ['people/members', 'money/ledger'],
  'money/disputes': ['people/officers', 'money/subscriptions'],
  'money/payouts': ['people/members', 'money/ledger', 'money/subscriptions'],
  'money/reconciliation': ['money/ledger', 'money/subscriptions', 'money/payouts'],
  'money/treasury': [
    'people/members',
    'people/officers',
    'money/ledger',
    'money/subscriptions',
    'money/payouts',
    'money/reconciliation',
  ],
  'money/bank-statements': ['people/members', 'money/ledger', 'money/payouts'],
  'money/spending': ['people/members', 'people/officers', 'money/ledger'],
  'membership/founding': ['people/sign-in', 'money/subscriptions'],
  'membership/join': [
    'people/members',
    'people/referees',
    'people/supporters',
    'people/sign-in',
    'money/subscriptions',
  ],
  'membership/complaints': ['people/members', 'people/officers', 'people/sign-in'],
  'membership/discipline': [
    'people/members',
    'people/officers',
    'money/spending',
    'membership/complaints',
    'membership/leaving',
  ],
  'membership/leaving': [
    'people/members',
    'people/groups',
    'people/networks',
    'people/officers',
    'people/organisers',
    'people/shared-addresses',
    'people/topics',
    'money/subscriptions',
  ],
  'democracy/drafts': [],
  'democracy/meetings': [
    'people/members',
    'people/officers',
    'people/groups',
    'people/sign-in',
    'democracy/motions',
  ],
  'democracy/polls': ['people/members', 'people/groups', 'democracy/meetings'],
  'democracy/motions': [
    'people/members',
    'people/groups',
    'people/officers',
    'democracy/drafts',
    'democracy/elections',
  ],
  'democracy/elections': ['people/members', 'people/officers', 'people/groups', 'democracy/drafts'],
  'movement/events': [
    'people/members',
    'people/groups',
    'people/networks',
    'people/sign-in',
    'people/supporters',
    'people/topics',
    'democracy/meetings',
  ],
  'movement/affiliates': [
    'people/members',
    'people/officers',
    'people/sign-in',
    'money/ledger',
    'money/treasury',
    'democracy/meetings',
    'democracy/motions',
    'movement/statements',
  ],
  'movement/statements': [
    'people/letters',
    'people/members',
    'people/officers',
    'people/sign-in',
    'people/topics',
    'democracy/motions',
  ],
  'movement/outside-elections': [
    'people/members',
    'people/officers',
    'people/sign-in',
    'democracy/elections',
    'democracy/motions',
  ],
  'movement/open-data': [
    'democracy/elections',
    'democracy/motions',
    'movement/affiliates',
    'movement/events',
    'movement/outside-elections',
    'movement/statements',
  ],
  'records/audit': ['people/officers', 'democracy/meetings'],
  'records/backups': [
    'records/audit',
    'democracy/elections',
    'democracy/motions',
    'democracy/polls',
  ],
  'records/email-choices': [
    'people/topics',
    'people/networks',
    'movement/statements',
    'records/outgoing-mail',
  ],
  'records/outgoing-mail': [
    'people/members',
    'people/networks',
    'people/referees',
    'people/sponsors',
    'membership/discipline',
  ],
  'records/imports': ['people/members', 'people/officers', 'money/ledger', 'money/subscriptions'],
  'records/member-record': [
    'people/members',
    'people/email-changes',
    'people/notes',
    'money/subscriptions',
    'money/treasury',
    'membership/join',
    'membership/leaving',
    'records/audit',
    'records/outgoing-mail',
  ],
  'records/members-list': [
    'people/members',
    'membership/join',
    'people/groups',
    'people/letters',
    'people/officers',
    'money/subscriptions',
    'money/treasury',
  ],
  'records/personal-data': [],
  'records/merging': [
    'people/members',
    'people/networks',
    'people/officers',
    'democracy/elections',
  ],
  'records/erasure': [
    'records/personal-data',
    'records/outgoing-mail',
    'records/retention',
    'people/members',
    'democracy/elections',
    'membership/discipline',
    'membership/join',
    'membership/leaving',
    'money/subscriptions',
    'people/members',
  ],
  'records/retention': [
    'records/personal-data',
    'people/members',
    'people/networks',
    'people/officers',
    'people/sponsors',
    'records/outgoing-mail',
    'records/merging',
    'membership/join',
    'membership/leaving',
    'money/subscriptions',
    'money/spending',
    'democracy/meetings',
    'democracy/elections',
    'movement/events',
    'movement/affiliates',
    'movement/statements',
    'movement/outside-elections',
    'records/imports',
  ],
}

/** Rooms that stand above all domains: they only call them. */
const above = ['jobs', 'health', 'demo', 'commands']
/** Rooms beneath all domains. */
const beneath = ['kernel', 'pdf', 'photos']

test('lib holds departments, departments hold domains', () => {
  const domains = new Set(
    files.flatMap((file) => {
      const [, floor, room] = /^lib\/([^/]+)\/([^/]+)/.exec(file) ?? []
      if (!floor || above.includes(floor) || beneath.includes(floor)) return []
      return [`${floor}/${room}`]
    }),
  )
  expect([...domains].sort()).toEqual(Object.keys(standsOn).sort())
})

test('domains stand on each other without circles, and on no higher department', () => {
  const wrong = imports.filter(({ from, of }) => {
    if (!from.startsWith('lib/')) return false
    const upper = /^lib\/([^/]+\/[^/]+)\//.exec(from)?.[1]
    const lower = /^lib\/([^/]+\/[^/]+)\//.exec(of)?.[1]
    const floorOf = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1] ?? ''
    if (above.includes(floorOf(from))) return false
    if (above.includes(floorOf(of))) return !/audit-sentences$/.test(of)
    if (beneath.includes(floorOf(from))) return Boolean(lower && !beneath.includes(floorOf(of)))
    if (!upper || !lower || upper === lower || beneath.includes(floorOf(of))) return false
    if (/personal-data$/.test(of)) return false
    return !(standsOn[upper] ?? []).includes(lower)
  })
  expect(wrong.map((one) => `${one.from} → ${one.of}`)).toEqual([])
  const place = (domain: string) => departments.indexOf(domain.split('/')[0]!)
  const upward = Object.entries(standsOn).flatMap(([upper, lowers]) =>
    lowers.filter((lower) => place(lower) < place(upper)).map((lower) => `${upper} → ${lower}`),
  )
  expect(upward).toEqual([])
})

test('components, mails, tables and tests are sorted into the same departments', () => {
  const elsewhere = {
    components: ['charts', 'desk', 'forms', 'front-page', 'layout', 'ui'],
    emails: ['parts'],
    'db/schema': [],
  }
  const wrong = Object.entries(elsewhere).flatMap(([house, others]) =>
    files
      .filter(
        (file) =>
          file.startsWith(`${house}/`) && file.split('/').length > house.split('/').length + 1,
      )
      .filter((file) => {
        const floor = file.split('/')[house.split('/').length]!
        return ![...departments, ...others].includes(floor)
      }),
  )
  expect(wrong).toEqual([])
})

/** Every file that imports itself by way of others, with the way. */
function circles() {
  const next = new Map<string, string[]>()
  for (const { from, of } of mentionsOf) {
    const file = [of, `${of}.ts`, `${of}.tsx`].find((path) => files.includes(path))
    if (file) next.set(from, [...(next.get(from) ?? []), file])
  }
  const done = new Set<string>()
  const found: string[] = []
  const walk = (file: string, way: string[]) => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (done.has(file)) return
    done.add(file)
    for (const one of next.get(file) ?? []) walk(one, [...way, file])
  }
  for (const file of files) walk(file, [])
  return found
}

test('no file imports itself by way of others', () => {
  expect(circles()).toEqual([])
})

test('the ballot protocol stands on the count alone, and runs in a browser but for the issuer', () => {
  const own = /^lib\/democracy\/elections\/protocol\//
  const others = imports.filter(
    ({ from, of }) =>
      own.test(from) &&
      !/^lib\/democracy\/elections\/(protocol|count)\/|^(zod\/mini|@cloudflare\/blindrsa-ts|shamir-secret-sharing)$/.test(
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
      !/^(lib\/(commands|demo\/(big|story))|db\/(schema|migrations))\//.test(file) &&
      imports.some(({ from, of }) => from === file && /^db\/(client|schema\/)/.test(of)) &&
      !/^import 'server-only'/m.test(sourceOf(file)),
  )
  expect(open).toEqual([])
})

test.each([
  ['stripe', /^stripe$/, /^lib\/money\/subscriptions\/stripe\.ts$/],
  ['resend', /^resend$/, /^lib\/kernel\/deliver-mail\.ts$/],
  ['next-auth', /^(next-auth|@auth)(\/|$)/, /^lib\/kernel\/auth\.ts$/],
])('only one file knows %s', (_name, library, room) => {
  expect(offenders(/./, library, room)).toEqual([])
})

function mentions(pattern: RegExp, except: RegExp) {
  return files.filter((file) => !except.test(file) && pattern.test(sourceOf(file)))
}

/** Whatever changes the organisation is a verb, which asks the table. These only read, or queue what a verb then does. */
const transactionsOfTheirOwn = [
  'lib/money/reconciliation/reconcile-nightly.ts',
  'lib/money/subscriptions/stripe-messages/read-inbox.ts',
  'lib/money/treasury/accounts/read-entry.ts',
  'lib/money/treasury/offline-payments/preview-correction.ts',
  'lib/money/treasury/refunds/read.ts',
  'lib/records/imports/batches/run-batches.ts',
]

test('only verbs open transactions', () => {
  const opened = mentions(
    /database\(\)\.transaction\(/,
    /^lib\/(kernel\/perform\.ts$|commands\/|demo\/)/,
  )
  expect(opened.sort()).toEqual(transactionsOfTheirOwn)
  expect(mentions(/\binOneTransaction\b/, /^lib\/kernel\/perform\.ts$/)).toEqual([])
})

test('every line of the table of permissions is asked for somewhere', () => {
  const asked = files
    .filter((file) => file !== 'lib/permissions.ts')
    .map(sourceOf)
    .join('\n')
  expect(Object.keys(rules).filter((action) => !asked.includes(`'${action}'`))).toEqual([])
})

test('only env.ts reads the environment', () => {
  expect(mentions(/process\.env(?!\.NEXT_RUNTIME)/, /^lib\/kernel\/env\.ts$/)).toEqual([])
})

test('only clock.ts reads the time', () => {
  expect(mentions(/new Date\(\)|Date\.now\(\)/, /^lib\/kernel\/clock\.ts$/)).toEqual([])
})

/**
 * `formAction` and what is made of it: origin, schema, refusals and faults are answered in one place. An action is called
 * after the verb that it performs, with Action behind it, so that a page shows which of the two it hands on.
 */
const doors = [
  'formAction',
  'withCheckStep',
  'withMemberNames',
  'showOnceAction',
  'browserAction',
  'codeAction',
  'linkAction',
]

test('every form goes through one door', () => {
  const wrong = files
    .filter((file) => /^app\/.*\/actions\.ts$/.test(file) && file !== 'app/sign-out/actions.ts')
    .flatMap((file) => {
      const source = sourceOf(file)
      const exported = [...source.matchAll(/^export (.*)$/gm)].map((match) => match[1]!)
      return [
        ...exported.filter((one) => !/^const \w+Action =/.test(one)),
        ...exported.filter((one) => !doors.some((door) => one.includes(`= ${door}(`))),
        ...(/\btry \{|\bcatch ?[({]/.test(source) ? ['catches errors itself'] : []),
        ...(/^'use server'/.test(source) ? [] : ['is not said to be on the server']),
      ].map((what) => `${file}: ${what}`)
    })
  expect(wrong).toEqual([])
})

test('opening a page changes nothing: what answers a GET imports no verb, and asks Stripe nothing', () => {
  const answersGet = (file: string) =>
    /^app\//.test(file) &&
    !/\/actions\.ts$/.test(file) &&
    !/^export .* POST\b/m.test(sourceOf(file))
  const wrong = files.filter(answersGet).flatMap((file) =>
    [...sourceOf(file).matchAll(/^import \{([^}]*)\} from '@\/(lib\/[^']+)'/gm)].flatMap(
      ([, names, from]) => {
        const source = files.includes(`${from}.ts`) ? sourceOf(`${from}.ts`) : ''
        const writes = (name: string) => source.includes(`export const ${name} = verb(`)
        const syncs = /\/(sync-[a-z]+|check-overdue)$/.test(from!)
        return names!
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name && (syncs || writes(name)))
          .map((name) => `${file} → ${name}`)
      },
    ),
  )
  expect(wrong).toEqual([])
})

test('browser code is a listed exception', () => {
  const clients = files.filter((file) => /^['"]use client/.test(sourceOf(file)))
  const listed = clients.filter(
    (file) =>
      /^components\/(forms\/|(?:[a-z-]+\/)+[a-z-]+-(?:form|on-device)\.tsx$|layout\/(nav-links|auto-refresh))/.test(
        file,
      ) || /^app\/(global-)?error\.tsx$/.test(file),
  )
  expect(clients).toEqual(listed)
})

/** Names of things, which are ours and run from left to right. */
const namesOfThings =
  /^(organisation|profile|group|account|total|place|place\.name|office|network|field|file|asked|row|most|contest\.constraints|meaningOf\(.*\))\b/

test('somebody’s name is shown in <Name>, or isolated inside a sentence', () => {
  const path = String.raw`((?:[\w$]+(?:\[[^\]]*\])?[?!]?\.)+(?:name|by|mover|seconder|proposer|maker|decidedBy|returningOfficer|\w*(?<!file|office|network|group)Name))`
  const shown = new RegExp(
    String.raw`\$\{${path}(?: (?:\|\||\?\?)[^}]*)?\}|(?<![=\w(])\{${path}(?: (?:\|\||\?\?)[^}]*)?\}|(?:title|eyebrow|lead)=\{${path}(?: (?:\|\||\?\?)[^}]*)?\}`,
    'g',
  )
  const wrong = files
    .filter((file) => /^(app|components)\//.test(file))
    .flatMap((file) =>
      [...sourceOf(file).matchAll(shown)]
        .filter((found) => !namesOfThings.test(found[1] ?? found[2] ?? found[3]!))
        .filter(({ index }) => !/<Name[^<>]*>$/.test(sourceOf(file).slice(0, index).trimEnd()))
        .map(([found]) => `${file}: ${found}`),
    )
  expect(wrong).toEqual([])
})

test('names say something', () => {
  expect(
    files.filter((file) =>
      /\/(utils?|helpers?|misc|common|types|constants|index)\.tsx?$/.test(file),
    ),
  ).toEqual([])
})

// With `no-referrer` the browser sends a form without JavaScript from the origin `null`, and it is refused: the page works for everybody who tries it
// with JavaScript. `same-origin`, which proxy.ts sets for every page, tells nobody outside the address either.
test('no page hides where its forms come from', () => {
  const hides = /\breferrer: ?['"]|name="referrer"|referrer-policy['"], ['"](?!same-origin)/i
  const all = [...files, 'next.config.ts']
  expect(all.filter((file) => hides.test(sourceOf(file)))).toEqual([])
  expect(sourceOf('proxy.ts')).toContain("'referrer-policy', 'same-origin'")
  expect(hides.test("export const metadata = { referrer: 'no-referrer' }")).toBe(true)
})

/** What a test may put in the place of the real thing, and why. */
const replaced: Record<string, string> = {
  'next/headers': 'there is no request around a test',
  'next/cache': 'there is no page around a test',
  '@/lib/people/sign-in/viewer': 'who is asking, without a cookie',
  '@/lib/money/subscriptions/stripe': 'the same SDK and emulator, without a socket between',
  '@/lib/profile': 'another group’s, the one file that it would change',
  '@/lib/kernel/rate-limits': 'five hundred lives of one payer in a minute',
}

test('tests replace nothing but who asks, and the way to Stripe', () => {
  const tests = execFileSync('git', ['ls-files', 'tests', 'e2e'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file))
  const found = tests.flatMap((file) =>
    [...sourceOf(file).matchAll(/vi\.(?:do)?mock\('([^']+)'/gi)].map((match) => match[1]!),
  )
  expect([...new Set(found)].sort()).toEqual(Object.keys(replaced).sort())
})

/** Names that Next.js looks for in a file: there is one in every page or route. */
const namesOfNext = /^(metadata|generateMetadata|dynamic|GET|POST)$/

test('every exported name is declared once', () => {
  const places = new Map<string, string[]>()
  for (const file of files)
    for (const name of exportedIn(sourceOf(file)))
      if (!namesOfNext.test(name)) places.set(name, [...(places.get(name) ?? []), file])
  const twice = [...places]
    .filter(([, found]) => found.length > 1)
    .map(([name, found]) => `${name}: ${found.join(', ')}`)
  expect(places.size).toBeGreaterThan(1000)
  expect(twice).toEqual([])
})

function exportedIn(source: string): Set<string> {
  const declared =
    /^export (?:async )?(?:function\*? |const |class |type |interface )(?:(\w+)|[{[]([^}\]=]*)[}\]] =)/gm
  return new Set(
    [...source.matchAll(declared)].flatMap(([, one, several]) =>
      one ? [one] : several!.split(',').map((name) => name.split(':').at(-1)!.trim()),
    ),
  )
}
