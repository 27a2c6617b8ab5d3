import { describe, expect, test } from 'vitest'
import { type Actor, type PersonActor, type Standing, system, visitor } from '@/lib/kernel/actor'
import type { RefusalCode } from '@/lib/kernel/refusals'
import { type Office, offices, organisation } from '@/lib/organisation'
import { mayVote } from '@/lib/people/members/standing'
import { both, either, type Verdict } from '@/lib/permission-rules'
import { type Action, can, refusalOf, rules } from '@/lib/permissions'

/**
 * The full matrix: every action of the table of permissions, for every member of the cast. What is expected was written by
 * hand and stands here as people would say it; nothing is worked out from the rules.
 */
function person(name: string, given: Partial<PersonActor> = {}): PersonActor {
  return {
    kind: 'person',
    personId: name,
    name,
    email: `${name}@post.example`,
    offices: [],
    powers: [],
    secondFactor: false,
    steppedUp: given.secondFactor ?? false,
    ...given,
  }
}

function member(name: string, standing: Standing, given: Partial<PersonActor> = {}) {
  const joinedAt = new Date('2026-01-01')
  return person(name, {
    member: { number: 1, joinedAt, standing, mayVote: mayVote(standing) },
    ...given,
  })
}

function officer(name: string, office: Office, secondFactor: boolean) {
  const held = { offices: [office], powers: [...organisation.offices[office].allows], secondFactor }
  return member(name, 'good', held)
}

const cast = {
  visitor,
  applicant: person('applicant'),
  'member in good standing': member('member in good standing', 'good'),
  'member in grace': member('member in grace', 'grace'),
  'provisional member': member('provisional member', 'provisional'),
  'lapsed member': member('lapsed member', 'lapsed'),
  'suspended member': member('suspended member', 'suspended'),
  'co-chair': officer('co-chair', 'co-chair', true),
  secretary: officer('secretary', 'secretary', true),
  treasurer: officer('treasurer', 'treasurer', true),
  'membership secretary': officer('membership secretary', 'membership-secretary', true),
  'co-chair without app': officer('co-chair without app', 'co-chair', false),
  'secretary without app': officer('secretary without app', 'secretary', false),
  'treasurer without app': officer('treasurer without app', 'treasurer', false),
  'membership secretary without app': officer(
    'membership secretary without app',
    'membership-secretary',
    false,
  ),
  referee: { kind: 'referee', referenceId: 'this reference' },
  'another referee': { kind: 'referee', referenceId: 'another reference' },
  payer: { kind: 'payer', personId: 'payer' },
  system: system('job'),
} as const satisfies Record<string, Actor>

type Name = keyof typeof cast
const everybody = Object.keys(cast) as Name[]
const notSignedIn: Name[] = ['visitor', 'referee', 'another referee', 'payer', 'system']
const signedIn = everybody.filter((name) => !notSignedIn.includes(name))
const officers: Name[] = ['co-chair', 'secretary', 'treasurer', 'membership secretary']
const withoutApp: Name[] = [
  'co-chair without app',
  'secretary without app',
  'treasurer without app',
  'membership secretary without app',
]

type Line = {
  /** What it is done to, in words and as the rule sees it; `me` is whoever asks. */
  about?: [words: string, subject: (me: string) => unknown]
  may: readonly Name[]
  /** Who else hears what. */
  refused?: Partial<Record<RefusalCode, readonly Name[]>>
  /** What everybody hears who is in no list above. */
  rest?: RefusalCode
}

const own = ['their own', (me: string) => ({ personId: me })] satisfies Line['about']
const other = ['somebody else’s', () => ({ personId: 'somebody' })] satisfies Line['about']

const signInFirst = { 'sign-in-first': notSignedIn }

/** One's own things are one's own, and nobody else's. */
const onlyOwn: Line[] = [
  { about: own, may: signedIn, refused: signInFirst },
  { about: other, may: [], refused: signInFirst, rest: 'not-allowed' },
]
const onlySystem: Line[] = [{ may: ['system'], rest: 'not-allowed' }]

/** An office's power, and what its holders hear before they have confirmed with their app. */
function power(...holders: Name[]): Line {
  return {
    may: holders,
    refused: {
      ...signInFirst,
      'second-factor': withoutApp.filter((name) =>
        holders.some((holder) => name === `${holder} without app`),
      ),
    },
    rest: 'not-allowed',
  }
}

/** One's own, and everybody's for officers with this power. */
function ownOr(...holders: Name[]): Line[] {
  return [
    { about: own, may: signedIn, refused: signInFirst },
    { about: other, ...power(...holders) },
  ]
}

const application = (applicantId: string, refereeIds: string[] = []) => ({
  applicantId,
  refereeIds,
})
const deciders: Name[] = ['co-chair', 'membership secretary']
const deciding = power(...deciders)

/** Those who decide, but nobody about themselves or about somebody they vouched for. */
const decides: Line[] = [
  { about: ['a stranger’s application', () => application('stranger', ['a', 'b'])], ...deciding },
  {
    about: ['their own application', (me) => application(me, ['a', 'b'])],
    may: [],
    refused: { ...deciding.refused, 'own-case': deciders },
    rest: 'not-allowed',
  },
  {
    about: ['an application they refereed', (me) => application('stranger', ['a', me])],
    may: [],
    refused: { ...deciding.refused, 'conflict-of-interest': deciders },
    rest: 'not-allowed',
  },
]

const mayVoteNow: Line = {
  may: ['member in good standing', 'member in grace', ...officers, ...withoutApp],
  refused: {
    ...signInFirst,
    'members-only': ['applicant'],
    'membership-not-current': ['provisional member', 'lapsed member', 'suspended member'],
  },
}
const current: Line = {
  may: [...mayVoteNow.may, 'provisional member'],
  refused: {
    ...signInFirst,
    'members-only': ['applicant'],
    'membership-not-current': ['lapsed member', 'suspended member'],
  },
}

/** What officers with a power do for others, never for themselves. */
function forOthers(...holders: Name[]): Line[] {
  const held = power(...holders)
  return [
    { about: other, ...held },
    {
      about: own,
      may: [],
      refused: { ...held.refused, 'own-case': holders },
      rest: 'not-allowed',
    },
  ]
}

/** What a second officer confirms: not their own case, and not what they began themselves. */
function asSecond(...holders: Name[]): Line[] {
  const held = power(...holders)
  const subject = (personId: string, ...officers: string[]) => ({ personId, officers })
  return [
    { about: ['what a colleague began', () => subject('somebody', 'colleague')], ...held },
    {
      about: ['what they began themselves', (me) => subject('somebody', 'colleague', me)],
      may: [],
      refused: { ...held.refused, 'two-people': holders },
      rest: 'not-allowed',
    },
    {
      about: ['their own', (me) => subject(me, 'colleague')],
      may: [],
      refused: { ...held.refused, 'own-case': holders },
      rest: 'not-allowed',
    },
  ]
}

/** The same in an election: and not where they stand or support somebody. */
function neutralSecond(...holders: Name[]): Line[] {
  const neutral = asSecond(...holders).map((line) => ({
    ...line,
    about: [
      line.about![0],
      (me: string) => ({ ...(line.about![1](me) as object), sides: new Set(['x']) }),
    ],
  })) as Line[]
  const held = power(...holders)
  const subject = (me: string) => ({
    personId: 'somebody',
    officers: ['colleague'],
    sides: new Set([me]),
  })
  return [
    ...neutral,
    {
      about: ['an election in which they took sides', subject],
      may: [],
      refused: { ...held.refused, 'election.took-sides': holders },
      rest: 'not-allowed',
    },
  ]
}

/** A claim is entered as paid by somebody whom the money does not go to. */
function paid(toTreasurer: boolean, ...holders: Name[]): Line[] {
  const held = power(...holders)
  const whose = toTreasurer ? 'a treasurer’s claim' : 'a member’s claim'
  return [
    { about: [whose, () => ({ personId: 'somebody', toTreasurer })], ...held },
    {
      about: [`${whose}, their own`, (me) => ({ personId: me, toTreasurer })],
      may: [],
      refused: { ...held.refused, 'own-case': holders },
      rest: 'not-allowed',
    },
  ]
}

const systemOr = (...holders: Name[]): Line[] => {
  const { may, refused, rest } = power(...holders)
  const others = notSignedIn.filter((name) => name !== 'system')
  return [{ may: [...may, 'system'], refused: { ...refused, 'sign-in-first': others }, rest }]
}

/** Appointed for one election; any member may be. What matters is that it is theirs, and the app. */
const withApp: Name[] = [...officers]
const runsElection: Line[] = [
  {
    about: ['an election they run', (me) => ({ returningOfficerId: me })],
    may: withApp,
    refused: {
      ...signInFirst,
      'second-factor': signedIn.filter((name) => !withApp.includes(name)),
    },
  },
  {
    about: ['an election somebody else runs', () => ({ returningOfficerId: 'somebody' })],
    may: [],
    refused: signInFirst,
    rest: 'not-allowed',
  },
]
const callers: Name[] = ['co-chair', 'secretary']

/** Two different people say who somebody is: whoever runs the election, or calls elections and took no side in this one. */
const confirmsRestore: Line[] = [
  { words: 'a member’s paper', refusal: undefined, about: {} },
  { words: 'their own paper', refusal: 'own-case', about: { personId: true } },
  { words: 'a paper they confirmed before', refusal: 'two-people', about: { officers: true } },
  {
    words: 'a paper where they took sides',
    refusal: 'election.took-sides',
    about: { sides: true },
  },
].map(({ words, refusal, about }) => ({
  about: [
    words,
    (me: string) => ({
      personId: about.personId ? me : 'somebody',
      officers: about.officers ? [me] : ['colleague'],
      sides: new Set(about.sides ? [me] : ['candidate']),
      returningOfficerId: 'somebody else',
    }),
  ],
  ...power(...callers),
  ...(refusal && {
    may: [],
    refused: { ...power(...callers).refused, [refusal]: callers },
  }),
}))

const query = (returningOfficerId: string, sides: string[]) => ({
  returningOfficerId,
  personId: 'asks',
  officers: [],
  sides: new Set(sides),
})

const approvers: Name[] = ['co-chair', 'secretary', 'treasurer']

const appointers: Name[] = ['co-chair', 'secretary']
const appointing = power(...appointers)
const readsMembers = power('co-chair', 'secretary', 'treasurer', 'membership secretary')

/** Any office, whatever it allows, but about colleagues and never about oneself. */
const anOffice = power(...officers)
const forColleagues = forOthers(...officers)

const expected: Record<Action, Line[]> = {
  'sign-in.request': [{ may: everybody }],
  'session.end': onlyOwn,
  'second-factor.set-up': onlyOwn,
  'second-factor.hand-over': forColleagues,
  'second-factor.ask-reset': forColleagues,
  'second-factor.confirm-reset': [
    {
      about: ['what a colleague asked', () => ({ personId: 'somebody', askedBy: 'colleague' })],
      ...anOffice,
    },
    {
      about: ['what they asked themselves', (me) => ({ personId: 'somebody', askedBy: me })],
      may: [],
      refused: { ...anOffice.refused, 'two-people': officers },
      rest: 'not-allowed',
    },
    {
      about: ['their own', (me) => ({ personId: me, askedBy: 'colleague' })],
      may: [],
      refused: { ...anOffice.refused, 'own-case': officers },
      rest: 'not-allowed',
    },
  ],
  // Whoever it is about stops it without a second factor: it may be gone, and nothing is lost by it.
  'second-factor.stop-reset': ownOr(...officers),
  'second-factor.list': [anOffice],
  'second-factor.print-code': onlySystem,
  'details.change': onlyOwn,
  'own-data.read': onlyOwn,

  'application.start': [{ may: everybody }],
  'application.edit': onlyOwn,
  'application.submit': onlyOwn,
  'application.withdraw': onlyOwn,
  'application.answer': onlyOwn,
  'application.list': [power(...deciders)],
  'application.read': ownOr(...deciders),
  'application.take': decides,
  'application.approve': decides,
  'application.decline': decides,
  'application.return': decides,

  'reference.answer': [
    {
      about: ['the reference of this link', () => ({ referenceId: 'this reference' })],
      may: ['referee'],
      rest: 'not-allowed',
    },
  ],
  'reference.replace': onlyOwn,
  'reference.judge': decides,
  'reference.match': decides,
  'reference.remind': onlySystem,

  'supporter.register': onlyOwn,
  'supporter.stop': onlyOwn,

  'subscription.read': ownOr('treasurer', 'membership secretary'),
  'subscription.choose': onlyOwn,
  'subscription.pay': onlyOwn,
  'subscription.sync': [
    {
      about: own,
      may: [...signedIn, 'system'],
      rest: 'sign-in-first',
    },
    {
      about: other,
      may: ['system'],
      refused: { 'sign-in-first': ['visitor', 'referee', 'another referee', 'payer'] },
      rest: 'not-allowed',
    },
  ],
  'stripe-event.take-in': onlySystem,
  'stripe-event.process': onlySystem,
  'dues.read': [power('treasurer', 'membership secretary')],
  'dues.export': [power('treasurer', 'membership secretary')],

  'subscription.change': onlyOwn,
  'subscription.apply': onlySystem,
  // Whoever holds the link from the mail may pay for the member it was sent to, and nothing else.
  'subscription.pay-overdue': [
    { about: own, may: [...signedIn, 'payer'], rest: 'sign-in-first' },
    { about: other, may: [], refused: signInFirst, rest: 'not-allowed' },
  ],
  'subscription.remind': onlySystem,
  'subscription.move-to-free': forOthers('treasurer'),
  'dues.write-off': forOthers('treasurer'),
  'member.resign': onlyOwn,

  'money.read': [power('co-chair', 'secretary', 'treasurer')],
  'ledger.read': ownOr('co-chair', 'secretary', 'treasurer'),
  'ledger.enter': forOthers('treasurer'),
  'ledger.correct': forOthers('co-chair', 'secretary', 'treasurer'),
  'ledger.export': [power('treasurer')],
  'donor.check': forOthers('treasurer'),
  'refund.ask': onlyOwn,
  'refund.propose': forOthers('treasurer'),
  'refund.approve': asSecond('co-chair', 'secretary'),
  'refund.decline': forOthers('treasurer', 'co-chair', 'secretary'),
  'refund.send': onlySystem,
  'payout.sync': onlySystem,
  'payout.match': [power('treasurer')],
  'stripe-event.replay': [power('treasurer')],
  'reconciliation.start': systemOr('treasurer'),
  'reconciliation.run': onlySystem,
  'difference.resolve': forOthers('treasurer'),

  'claim.make': [current],
  'claim.change': onlyOwn,
  'claim.withdraw': onlyOwn,
  'claim.read': ownOr(...approvers),
  'claim.list': [power(...approvers)],
  'claim.approve': asSecond(...approvers),
  'claim.decline': forOthers(...approvers),
  'claim.pay': [
    ...paid(false, 'treasurer'),
    // Nobody else handles money: without this the treasurer's own claim would never be paid.
    ...paid(true, 'co-chair', 'secretary'),
  ],
  'spending.propose': [power('treasurer')],
  'accounts.read': [current],

  'election.call': [power(...callers)],
  'election.move': [runsElection[0]!, { ...runsElection[1]!, ...power(...callers) }],
  'election.reopen-nominations': [runsElection[0]!, { ...runsElection[1]!, ...power(...callers) }],
  'election.cancel': [power(...callers)],
  'election.read': [current],
  'election.run': runsElection,
  'election.prepare': onlySystem,
  'election.publish': onlySystem,
  'nomination.make': [mayVoteNow],
  'nomination.second': [mayVoteNow],
  'nomination.back': [mayVoteNow],
  'nomination.accept': onlyOwn,
  'nomination.withdraw': onlyOwn,
  'nomination.take-back': onlyOwn,
  'nomination.refuse': runsElection,
  'question.ask': [mayVoteNow],
  'question.answer': onlyOwn,
  'question.hide': runsElection,
  'roll.contest': onlyOwn,
  'roll.propose': runsElection,
  'roll.confirm': neutralSecond(...callers),
  'paper.collect': onlyOwn,
  'paper.confirm': neutralSecond(...callers),
  'paper.assist': runsElection,
  'restore.ask': onlyOwn,
  'restore.confirm': confirmsRestore,
  'restore.hand-over': onlyOwn,
  // The paper's own key speaks for the voter: the box knows no persons.
  'ballot.cast': [{ may: everybody }],
  'key.hold': onlyOwn,
  'register.read': [current],
  'register.query': onlyOwn,
  'register.answer': [
    {
      about: ['a query in an election that somebody else runs', () => query('somebody', [])],
      ...power(...callers),
    },
    {
      about: ['a query in an election that they run', (me) => query(me, [])],
      may: withApp,
      refused: {
        ...signInFirst,
        'second-factor': signedIn.filter((name) => !withApp.includes(name)),
      },
    },
    {
      about: ['a query in an election in which they took sides', (me) => query('somebody', [me])],
      may: [],
      refused: { ...power(...callers).refused, 'election.took-sides': callers },
      rest: 'not-allowed',
    },
  ],
  'challenge.make': [current],
  'challenge.answer': runsElection,

  'members.import': systemOr('membership secretary'),
  'import.read': [power('membership secretary', 'co-chair', 'secretary')],
  'import.confirm': asSecond('co-chair', 'secretary'),
  'import.discard': systemOr('membership secretary', 'co-chair', 'secretary'),
  'import.run': onlySystem,

  'network.join': [
    { about: own, ...current },
    { about: other, may: [], refused: signInFirst, rest: 'not-allowed' },
  ],
  'network.leave': onlyOwn,
  'network.count': [readsMembers],

  'motion.read': [current],
  'motion.move': [mayVoteNow],
  'motion.second': [mayVoteNow],
  'motion.withdraw': onlyOwn,
  'vote.call': [power('secretary')],
  // Who is on the roll of a vote was frozen when it was called; the roll decides, not today's standing.
  'vote.cast': [{ may: signedIn, refused: signInFirst }],
  'vote.shuffle': onlySystem,
  'vote.declare': [power('co-chair')],

  'term.propose': [
    { about: ['a member', () => ({ personId: 'somebody' })], ...appointing },
    {
      about: ['themselves', (me) => ({ personId: me })],
      may: [],
      refused: { ...appointing.refused, 'own-case': appointers },
      rest: 'not-allowed',
    },
  ],
  'term.propose-elected': [appointing],
  'term.confirm': [
    {
      about: ['a colleague’s proposal', () => ({ proposedBy: 'colleague', personId: 'somebody' })],
      ...appointing,
    },
    {
      about: ['their own proposal', (me) => ({ proposedBy: me, personId: 'somebody' })],
      may: [],
      refused: { ...appointing.refused, 'two-people': appointers },
      rest: 'not-allowed',
    },
    {
      about: ['a proposal about them', (me) => ({ proposedBy: 'colleague', personId: me })],
      may: [],
      refused: { ...appointing.refused, 'own-case': appointers },
      rest: 'not-allowed',
    },
  ],
  'term.withdraw': [
    {
      about: ['their own proposal', (me) => ({ proposedBy: me })],
      may: signedIn,
      refused: signInFirst,
    },
    {
      about: ['a colleague’s proposal', () => ({ proposedBy: 'colleague' })],
      may: [],
      refused: signInFirst,
      rest: 'not-allowed',
    },
  ],
  'term.list': [appointing],
  'organisation.found': onlySystem,

  'member.search': [readsMembers],
  'mail.read': [power('secretary', 'membership secretary')],
  'mail.retry': [power('secretary', 'membership secretary')],
  'mail.deliver': onlySystem,
  'chore.read': [power('secretary', 'membership secretary')],
  'audit.read': [power('co-chair', 'secretary', 'treasurer')],
  'audit.head': [current],
  'audit.email-head': onlySystem,
  'retention.run': onlySystem,
  'tallies.keep': onlySystem,
  // Does not exist outside the demo, where everybody may play with the clock.
  'demo.move-clock': [{ may: everybody }],
}

function verdicts(action: string, line: Line) {
  return everybody.map((name) => {
    const subject = line.about?.[1](name)
    return [name, refusalOf(cast[name], action as never, ...([subject] as never)) ?? 'may']
  })
}

function wanted(line: Line) {
  return everybody.map((name) => {
    if (line.may.includes(name)) return [name, 'may']
    const heard = Object.entries(line.refused ?? {}).find(([, names]) => names.includes(name))
    return [name, heard?.[0] ?? line.rest ?? 'nothing was written down for them']
  })
}

describe.each(Object.entries(expected))('%s', (action, lines) => {
  test.each(lines.map((line) => [line.about?.[0] ?? 'anything', line] as const))(
    '%s',
    (_about, line) => {
      expect(Object.fromEntries(verdicts(action, line))).toEqual(Object.fromEntries(wanted(line)))
    },
  )
})

/** What asks for the second factor again after half an hour: money out, exports, appointments, imports, rolls, and second factors. */
const grave: Action[] = [
  'claim.approve',
  'claim.pay',
  'dues.export',
  'import.confirm',
  'ledger.export',
  'members.import',
  'refund.approve',
  'refund.propose',
  'roll.confirm',
  'roll.propose',
  'second-factor.ask-reset',
  'second-factor.confirm-reset',
  'second-factor.hand-over',
  'spending.propose',
  'term.confirm',
  'term.propose',
  'term.propose-elected',
]

test('half an hour after the second factor, what is grave asks again, and nothing else does', () => {
  const asksAgain = new Set<string>()
  for (const [action, lines] of Object.entries(expected)) {
    for (const line of lines) {
      for (const name of line.may.filter((one) => officers.includes(one))) {
        const stale = { ...(cast[name] as PersonActor), steppedUp: false }
        const about = [line.about?.[1](name)] as never
        const refusal = refusalOf(stale, action as Action, ...(about as []))
        if (refusal === 'second-factor.again') asksAgain.add(action)
        else expect(refusal, action).toBeUndefined()
        // The form is offered all the same: it asks when it is sent.
        expect(can(stale, action as Action, ...(about as []))).toBe(true)
      }
    }
  }
  expect([...asksAgain].sort()).toEqual(grave)
})

test('in the first hour of a second factor no power is awake', () => {
  const powersFrom = new Date('2026-01-01')
  for (const [action, lines] of Object.entries(expected)) {
    for (const line of lines) {
      for (const name of line.may.filter((one) => officers.includes(one))) {
        const officer = cast[name] as PersonActor
        const about = [line.about?.[1](name)] as never
        const asleep = refusalOf(
          { ...officer, secondFactor: false },
          action as Action,
          ...(about as []),
        )
        const early = refusalOf({ ...officer, powersFrom }, action as Action, ...(about as []))
        expect(early, action).toBe(asleep === 'second-factor' ? 'second-factor.too-new' : undefined)
      }
    }
  }
})

test('every action has its lines here, and nothing else has', () => {
  expect(Object.keys(expected).sort()).toEqual(Object.keys(rules).sort())
})

test('what is not in the table is not allowed, whatever it is called', () => {
  for (const unknown of ['members.export', '', 'toString', 'constructor', '__proto__']) {
    for (const name of everybody) {
      expect(refusalOf(cast[name], unknown as never, ...([{ personId: name }] as never))).toBe(
        'not-allowed',
      )
    }
  }
})

test('an action on something is refused when the something is missing', () => {
  const withSubject = Object.entries(expected).filter(([, lines]) => lines[0]!.about)
  expect(withSubject.length).toBeGreaterThan(20)
  for (const [action] of withSubject) {
    for (const name of everybody) {
      expect(can(cast[name], action as never, ...([undefined] as never))).toBe(false)
      expect(can(cast[name], action as never, ...([null] as never))).toBe(false)
    }
  }
})

test('the cast holds every office, with and without a second factor', () => {
  for (const office of offices) {
    const holders = Object.values(cast).filter(
      (actor) => actor.kind === 'person' && actor.offices.includes(office),
    )
    expect(holders).toHaveLength(2)
  }
})

describe('rules put together', () => {
  const says = (verdict: Verdict) => () => verdict
  const actor = cast.applicant

  test.each([
    [[undefined, 'not-allowed'], undefined],
    [['second-factor', undefined], undefined],
    [['not-allowed', 'second-factor'], 'second-factor'],
    [['own-case', 'not-allowed'], 'own-case'],
    [['own-case', 'second-factor'], 'own-case'],
    [['not-allowed', 'not-allowed'], 'not-allowed'],
    [[], 'not-allowed'],
  ] as [Verdict[], Verdict][])('either of %j is %j', (verdicts, expected) => {
    expect(either(...verdicts.map(says))(actor, undefined)).toBe(expected)
  })

  test.each([
    [[undefined, undefined], undefined],
    [[undefined, 'members-only'], 'members-only'],
    [['not-allowed', 'members-only'], 'not-allowed'],
  ] as [Verdict[], Verdict][])('both of %j is %j', (verdicts, expected) => {
    expect(both(...verdicts.map(says))(actor, undefined)).toBe(expected)
  })

  test('they need a subject exactly if one of them does', () => {
    const alone = () => undefined
    const about = (_actor: Actor, _subject: { personId: string }) => undefined
    expect(either(alone, alone).length).toBe(1)
    expect(either(alone, about).length).toBe(2)
    expect(both(about, alone).length).toBe(2)
    expect(both(alone).length).toBe(1)
  })
})
