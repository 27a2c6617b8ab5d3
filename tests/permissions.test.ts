import { describe, expect, test } from 'vitest'
import { type Actor, type PersonActor, type Standing, system, visitor } from '@/lib/kernel/actor'
import type { RefusalCode } from '@/lib/kernel/refusals'
import { type Office, offices, organisation } from '@/lib/organisation'
import { mayVote } from '@/lib/people/members/standing'
import { both, either, type Verdict } from '@/lib/permission-rules'
import { type Action, can, refusalAlone, refusalOf, rules } from '@/lib/permissions'

/**
 * The full matrix: every action of the table of permissions, for every member of the cast. What is expected was written by
 * hand and stands here as people would say it; nothing is worked out from the rules.
 */
function person(name: string, given: Partial<PersonActor> = {}): PersonActor {
  return {
    kind: 'person',
    personId: name,
    mergedIds: [],
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
  supporter: person('supporter'),
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
  founder: { kind: 'founder', keyHash: 'the key of this browser' },
  system: system('job'),
} as const satisfies Record<string, Actor>

type Name = keyof typeof cast
const everybody = Object.keys(cast) as Name[]
const notSignedIn: Name[] = ['visitor', 'referee', 'another referee', 'payer', 'founder', 'system']
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
/** What is between a few people is theirs. */
const amongThem: Line[] = [
  {
    about: ['one of theirs', (me) => ({ parties: ['somebody', me] })],
    may: signedIn,
    refused: signInFirst,
  },
  {
    about: ['one of others', () => ({ parties: ['somebody'] })],
    may: [],
    refused: signInFirst,
    rest: 'not-allowed',
  },
]
const onlySystem: Line[] = [{ may: ['system'], rest: 'not-allowed' }]
const onlyFounder: Line[] = [{ may: ['founder'], rest: 'not-allowed' }]

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

const application = (
  applicantId: string,
  refereeIds: string[] = [],
  typistIds: string[] = [],
  onPaper = true,
) => ({
  applicantId,
  refereeIds,
  typistIds,
  onPaper,
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

const typedBefore: Line = {
  about: ['an application they typed', (me) => application('stranger', ['a', 'b'], ['c', me])],
  may: [],
  refused: { ...deciding.refused, 'join.typed-it': deciders },
  rest: 'not-allowed',
}
const onlineApplication: Line = {
  about: ['an online application', () => application('stranger', ['a', 'b'], [], false)],
  may: [],
  refused: { ...deciding.refused, 'join.not-on-paper': deciders },
  rest: 'not-allowed',
}

const mayVoteNow: Line = {
  may: ['member in good standing', 'member in grace', ...officers, ...withoutApp],
  refused: {
    ...signInFirst,
    'members-only': ['applicant', 'supporter'],
    'membership-not-current': ['provisional member', 'lapsed member', 'suspended member'],
  },
}
const current: Line = {
  may: [...mayVoteNow.may, 'provisional member'],
  refused: {
    ...signInFirst,
    'members-only': ['applicant', 'supporter'],
    'membership-not-current': ['lapsed member', 'suspended member'],
  },
}

/** One's own, and only while the membership is current. */
const votingAndOwn: Line[] = [
  { about: own, ...mayVoteNow },
  { about: other, may: [], refused: signInFirst, rest: 'not-allowed' },
]
const currentAndOwn: Line[] = [
  { about: own, ...current },
  { about: other, may: [], refused: signInFirst, rest: 'not-allowed' },
]

/** Motions into one: their movers, and officers who prepare the agenda. */
const writesComposites: Line[] = [
  { about: ['of theirs', (me) => ({ parties: ['somebody', me] })], ...mayVoteNow },
  {
    about: ['of others', () => ({ parties: ['somebody'] })],
    may: ['co-chair', 'secretary'],
    refused: { ...signInFirst, 'second-factor': ['co-chair without app', 'secretary without app'] },
    rest: 'not-allowed',
  },
]

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

/** A part of an office, on its way from one holder to the next. */
const handover = (side: string, given: object = {}) => ({
  side,
  gives: 'former',
  takes: 'new',
  other: null,
  ...given,
})

/** Votes on paper: as what another one recorded, and not on a motion of their own. */
const onPaper: Line[] = [
  ...asSecond('co-chair', 'secretary').map((line) => ({
    ...line,
    about: [
      line.about![0],
      (me: string) => ({ ...(line.about![1](me) as object), sides: ['x', null] }),
    ] as Line['about'],
  })),
  {
    about: [
      'a motion they moved',
      (me) => ({ personId: null, officers: [], sides: [me, 'somebody'] }),
    ],
    may: [],
    refused: {
      ...power('co-chair', 'secretary').refused,
      'motion.took-sides': ['co-chair', 'secretary'],
    },
    rest: 'not-allowed',
  },
]

/** A challenge to a result: any officer, as somebody else than whoever proposed the answer, and with no part in the result. */
const answersChallenge: Line[] = [
  ...asSecond(...officers).map((line) => ({
    ...line,
    about: [
      line.about![0],
      (me: string) => ({ ...(line.about![1](me) as object), parts: ['x', null] }),
    ] as Line['about'],
  })),
  {
    about: [
      'a result they declared',
      (me) => ({ personId: null, officers: [], parts: ['somebody', null, me] }),
    ],
    may: [],
    refused: { ...power(...officers).refused, 'challenge.has-part': officers },
    rest: 'not-allowed',
  },
]

/** The minutes of a group that this person is in. */
const minutesOf = (member: string, writer = 'colleague') => ({
  groupMembers: new Set([member]),
  readers: 'group',
  personId: null,
  officers: [writer],
})
const inGroup: Line[] = [
  { about: ['minutes of their group', (me) => minutesOf(me)], ...current },
  {
    about: ['minutes of another group', () => minutesOf('somebody')],
    may: [],
    refused: { ...current.refused, 'not-allowed': current.may },
  },
]

/** What those do whom a meeting is for. */
const invitedTo: Line[] = [
  { about: ['a meeting for them', () => ({ invited: true })], ...current },
  {
    about: ['a meeting for others', () => ({ invited: false })],
    may: [],
    refused: { ...current.refused, 'not-allowed': current.may },
  },
]

/** What officers who call votes ask, and convenors their own group. */
const asksPolls: Line[] = [
  { about: ['for a group they convene', (me) => ({ convenorIds: new Set([me]) })], ...current },
  {
    about: ['for others', () => ({ convenorIds: new Set(['somebody']) })],
    may: ['secretary'],
    refused: { ...current.refused, 'second-factor': ['secretary without app'] },
    rest: 'not-allowed',
  },
]

/** Where any member may be appointed for one election, the app is what matters. */
const withApp: Name[] = [...officers]
const noApp = signedIn.filter((name) => !withApp.includes(name))

/** The same in an election: and not where they stand or support somebody. */
function neutralSecond(...holders: Name[]): Line[] {
  const neutral = asSecond(...holders).map((line) => ({
    ...line,
    about: [
      line.about![0],
      (me: string) => ({
        ...(line.about![1](me) as object),
        sides: new Set(['x']),
        standIns: new Set(['x']),
      }),
    ],
  })) as Line[]
  const held = power(...holders)
  const subject = (me: string) => ({
    personId: 'somebody',
    officers: ['colleague'],
    sides: new Set([me]),
    standIns: new Set<string>(),
  })
  return [
    ...neutral,
    {
      about: ['an election in which they took sides', subject],
      may: [],
      refused: { ...held.refused, 'election.took-sides': holders },
      rest: 'not-allowed',
    },
    {
      about: ['a case in which they stand in', standsIn],
      may: withApp,
      refused: { ...signInFirst, 'second-factor': noApp },
    },
    {
      about: ['a case of their own, standing in', (me) => ({ ...standsIn(me), personId: me })],
      may: [],
      refused: { ...signInFirst, 'second-factor': noApp, 'own-case': withApp },
    },
  ]
}

/** Officers with the power have taken sides, so others confirm, whatever office they hold or none. */
function standsIn(me: string) {
  return {
    personId: 'somebody',
    officers: ['colleague'],
    sides: new Set(['x']),
    standIns: new Set([me]),
  }
}

const notStandingIn = () => ({ ...standsIn('x'), standIns: new Set<string>() })

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

const runsElection: Line[] = [
  {
    about: ['an election they run', (me) => ({ returningOfficerId: me })],
    may: withApp,
    refused: {
      ...signInFirst,
      'second-factor': noApp,
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
      standIns: new Set<string>(),
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
  standIns: new Set<string>(),
})

const complaintHandlers: Name[] = ['co-chair', 'secretary', 'membership secretary']
const concerning = ({ concerned = [], standIns = [] }: Record<string, string[]> = {}) => ({
  concerned: new Set(concerned),
  standIns: new Set(standIns),
})

/** What officers do who handle complaints, or stand in, and nobody whom it concerns. */
function handlesWhatDoesNotConcern(more: object = {}): Line[] {
  return [
    {
      about: ['what does not concern them', () => ({ ...concerning(), ...more })],
      ...power(...complaintHandlers),
    },
    {
      about: ['what concerns them', (me) => ({ ...concerning({ concerned: [me] }), ...more })],
      may: [],
      refused: { 'sign-in-first': notSignedIn, 'not-there': signedIn },
    },
    {
      about: ['what they stand in for', (me) => ({ ...concerning({ standIns: [me] }), ...more })],
      may: withApp,
      refused: {
        ...signInFirst,
        'second-factor': signedIn.filter((one) => !withApp.includes(one)),
      },
    },
  ]
}

/** What officers do in a case who have no part in it but to look after it. */
const looksAfter: Line[] = [
  ...handlesWhatDoesNotConcern({ withPart: new Set() }),
  {
    about: [
      'a case that they have a part in',
      (me) => ({ ...concerning(), withPart: new Set([me]) }),
    ],
    may: [],
    refused: { ...power(...complaintHandlers).refused, 'case.has-part': complaintHandlers },
    rest: 'not-allowed',
  },
]

/** Whoever runs the election, or calls elections and took no side in this one. */
function runsOrNeutral(what: string): Line[] {
  return [
    {
      about: [`${what} in an election that somebody else runs`, () => query('somebody', [])],
      ...power(...callers),
    },
    {
      about: [`${what} in an election that they run`, (me) => query(me, [])],
      may: withApp,
      refused: {
        ...signInFirst,
        'second-factor': noApp,
      },
    },
    {
      about: [`${what} in an election in which they took sides`, (me) => query('somebody', [me])],
      may: [],
      refused: { ...power(...callers).refused, 'election.took-sides': callers },
      rest: 'not-allowed',
    },
  ]
}

const approvers: Name[] = ['co-chair', 'secretary', 'treasurer']

const appointers: Name[] = ['co-chair', 'secretary']
const appointing = power(...appointers)
const changingVotes = power('secretary')
const readsMembers = power('co-chair', 'secretary', 'treasurer', 'membership secretary')

/** Any office, whatever it allows, but about colleagues and never about oneself. */
const anOffice = power(...officers)
const forColleagues = forOthers(...officers)

/** A convenor is a member like any other, who confirms with their app all the same. */
const withoutFactor = current.may.filter((name) => !(cast[name] as PersonActor).secondFactor)

const convenes: Line[] = [
  {
    about: ['the network that they convene', (me) => ({ convenorIds: ['somebody', me] })],
    may: current.may.filter((name) => !withoutFactor.includes(name)),
    refused: { ...current.refused, 'second-factor': withoutFactor },
  },
  {
    about: ['the network of others', () => ({ convenorIds: ['somebody'] })],
    may: [],
    refused: signInFirst,
    rest: 'not-allowed',
  },
]

/** What officers who call meetings hold, and convenors for their own network or group. */
const holdsEvents: Line[] = [
  {
    about: [
      'of the network that they convene',
      (me) => ({ ofNetwork: true, convenorIds: new Set(['somebody', me]) }),
    ],
    may: current.may.filter((name) => !withoutFactor.includes(name)),
    refused: { ...current.refused, 'second-factor': withoutFactor },
  },
  {
    about: [
      'of a network of others',
      () => ({ ofNetwork: true, convenorIds: new Set(['somebody']) }),
    ],
    may: [],
    refused: signInFirst,
    rest: 'not-allowed',
  },
  {
    about: ['of a group they convene', (me) => ({ ofNetwork: false, convenorIds: new Set([me]) })],
    ...current,
  },
  {
    about: ['of others', () => ({ ofNetwork: false, convenorIds: new Set(['somebody']) })],
    may: ['co-chair', 'secretary'],
    refused: {
      ...current.refused,
      'second-factor': ['co-chair without app', 'secretary without app'],
    },
    rest: 'not-allowed',
  },
]

/** An event that is for those whom it is for. */
const eventFor: Line[] = [
  { about: ['one for them', () => ({ open: false, invited: true })], ...current },
  {
    about: ['one for others', () => ({ open: false, invited: false })],
    may: [],
    refused: { ...current.refused, 'not-allowed': current.may },
  },
]

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
  'person.erase': onlyOwn,

  'application.start': [{ may: everybody }],
  'application.edit': onlyOwn,
  'application.submit': onlyOwn,
  'application.withdraw': onlyOwn,
  'application.answer': onlyOwn,
  'application.list': [power(...deciders)],
  'application.read': ownOr(...deciders),
  'application.type': [power(...deciders)],
  'application.act-for': [...decides, onlineApplication],
  'application.take': [...decides, typedBefore],
  'application.approve': [...decides, typedBefore],
  'application.decline': [...decides, typedBefore],
  'application.return': [...decides, typedBefore],

  'reference.answer': [
    {
      about: ['the reference of this link', () => ({ referenceId: 'this reference' })],
      may: ['referee'],
      rest: 'not-allowed',
    },
  ],
  'reference.replace': onlyOwn,
  'reference.judge': [...decides, typedBefore],
  'reference.match': [...decides, typedBefore],
  'reference.remind': onlySystem,

  'place.read': [current],
  'organiser.offer': votingAndOwn,
  'organiser.show': onlyOwn,
  'organiser.list': [appointing],
  'organiser.confirm': asSecond(...appointers),
  'organiser.decline': forOthers(...appointers),
  'organiser.stop': [
    { about: own, may: signedIn, refused: signInFirst },
    { about: other, ...appointing },
  ],

  'sponsor.ask': onlyOwn,
  'sponsor.stop': onlyOwn,
  'sponsor.offer': amongThem,
  'sponsor.write': amongThem,
  'sponsor.share': amongThem,

  'supporter.start': [{ may: everybody }],
  'supporter.register': onlyOwn,
  'supporter.stop': onlyOwn,
  'topics.choose': onlyOwn,
  'emails.stop': [{ may: everybody }],
  'emails.try-again': onlyOwn,

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
      refused: { 'sign-in-first': ['visitor', 'referee', 'another referee', 'payer', 'founder'] },
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
  'refund.repay': forOthers('treasurer'),
  'refund.approve': asSecond('co-chair', 'secretary'),
  'refund.decline': forOthers('treasurer', 'co-chair', 'secretary'),
  'refund.send': onlySystem,
  'dispute.sync': onlySystem,
  'dispute.note': forOthers('treasurer'),
  'payout.sync': onlySystem,
  'bank-charge.propose': [power('treasurer')],
  'bank-charge.confirm': asSecond('co-chair', 'secretary'),
  'bank-charge.decline': forOthers('treasurer', 'co-chair', 'secretary'),
  'bank-statement.upload': [power('treasurer')],
  'bank-statement.match': [power('treasurer')],
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
  'returning-officer.propose': [
    {
      about: ['an election in which they stand in', standsIn],
      may: withApp,
      refused: { ...signInFirst, 'second-factor': noApp },
    },
    {
      about: ['an election in which somebody who calls them is neutral', notStandingIn],
      may: [],
      refused: signInFirst,
      rest: 'not-allowed',
    },
  ],
  'returning-officer.confirm': [
    {
      about: ['what a colleague proposed', standsIn],
      may: withApp,
      refused: { ...signInFirst, 'second-factor': noApp },
    },
    {
      about: ['what they proposed themselves', (me) => ({ ...standsIn(me), officers: [me] })],
      may: [],
      refused: { ...signInFirst, 'second-factor': noApp, 'two-people': withApp },
    },
    {
      about: ['that they run it themselves', (me) => ({ ...standsIn(me), personId: me })],
      may: [],
      refused: { ...signInFirst, 'second-factor': noApp, 'own-case': withApp },
    },
    {
      about: ['an election in which somebody who calls them is neutral', notStandingIn],
      may: [],
      refused: signInFirst,
      rest: 'not-allowed',
    },
  ],
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
  'stand-in.name': runsElection,
  'stand-in.agree': onlyOwn,
  'key.hold': onlyOwn,
  'register.read': [current],
  'register.query': onlyOwn,
  'register.answer': runsOrNeutral('a query'),
  'turnout.read': runsOrNeutral('the turnout'),
  'challenge.make': [current],
  'challenge.answer': runsElection,

  'members.import': systemOr('membership secretary'),
  'import.read': [power('membership secretary', 'co-chair', 'secretary')],
  'import.confirm': asSecond('co-chair', 'secretary'),
  'saved-list.save': [power('co-chair', 'secretary', 'treasurer', 'membership secretary')],
  'saved-list.remove': [
    { about: own, may: signedIn, refused: signInFirst },
    {
      about: ['one of a colleague', () => ({ personId: 'somebody', ofOfficers: false })],
      may: [],
      refused: power('co-chair', 'secretary', 'treasurer', 'membership secretary').refused,
      rest: 'not-allowed',
    },
    {
      about: [
        'one of somebody who left office',
        () => ({ personId: 'somebody', ofOfficers: true }),
      ],
      ...power('co-chair', 'secretary', 'treasurer', 'membership secretary'),
    },
  ],
  'letter.oversee': [power('co-chair', 'secretary', 'membership secretary')],
  'letter.write': [power('secretary', 'membership secretary')],
  'letter.try': [power('co-chair', 'secretary', 'membership secretary')],
  'letter.confirm': asSecond('co-chair', 'secretary', 'membership secretary'),
  'letter.return': [power('co-chair', 'secretary', 'membership secretary')],
  'letter.stop': [power('co-chair', 'secretary', 'membership secretary')],
  'letter.send': onlySystem,
  'letter.read': [current],
  'import.discard': systemOr('membership secretary', 'co-chair', 'secretary'),
  'import.run': onlySystem,

  'card.make': votingAndOwn,
  'card.check': [anOffice],

  'network.join': currentAndOwn,
  'network.leave': onlyOwn,
  'convenor.offer': currentAndOwn,
  'convenor.back': currentAndOwn,
  'convenor.call-vote': currentAndOwn,
  'convenor.vote': currentAndOwn,
  'convenor.count': onlySystem,
  'convenor.step-down': onlyOwn,
  'convenor.propose': forOthers(...appointers),
  'convenor.confirm': asSecond(...appointers),
  'convenor.decline': forOthers(...appointers),
  'convenor.propose-end': forOthers(...appointers),
  'convenor.confirm-end': asSecond(...appointers),
  'convenor.look': convenes,
  'network-letter.choose': onlyOwn,
  'network-letter.send': convenes,
  'network-meeting.call': convenes,
  'network-meeting.cancel': convenes,
  'network-meeting.answer': currentAndOwn,
  'network.take-counts': onlySystem,
  'place.take-counts': onlySystem,
  'network.end-by-age': onlySystem,
  'network.read': [current],
  'network.show': onlyOwn,
  'introduction.ask': currentAndOwn,
  'introduction.accept': currentAndOwn,
  'introduction.decline': onlyOwn,
  'introduction.end': onlyOwn,
  'introduction.allow': onlyOwn,
  'network.count': [readsMembers],

  'composition.declare': [
    { about: own, ...current },
    { about: other, may: [], refused: signInFirst, rest: 'not-allowed' },
  ],
  'composition.withdraw': onlyOwn,
  'composition.read': [current],
  'composition.note': onlySystem,

  'equality.answer': [
    { about: own, ...current },
    { about: other, may: [], refused: signInFirst, rest: 'not-allowed' },
  ],
  'equality.delete': onlyOwn,
  'equality.decline': [
    { about: own, ...current },
    { about: other, may: [], refused: signInFirst, rest: 'not-allowed' },
  ],
  'equality.figures': [current],
  'equality.publish': onlySystem,

  'meeting.call': [power('co-chair', 'secretary')],
  'meeting.read': [
    { about: ['a meeting for them', () => ({ invited: true })], ...current },
    {
      about: ['a meeting for others', () => ({ invited: false })],
      may: ['co-chair', 'secretary'],
      refused: {
        ...current.refused,
        'second-factor': ['co-chair without app', 'secretary without app'],
      },
      rest: 'not-allowed',
    },
  ],
  'meeting.answer': invitedTo,
  'meeting.attend': invitedTo,
  'meeting.run': [power('co-chair', 'secretary')],
  'meeting.close-forgotten': onlySystem,
  'hands.count': [
    {
      about: ['as a teller', (me) => ({ tellers: ['somebody', me], sides: ['mover', null] })],
      may: signedIn,
      refused: signInFirst,
    },
    {
      about: ['as a teller and the mover', (me) => ({ tellers: [me, 'other'], sides: [me, null] })],
      may: [],
      refused: signInFirst,
      rest: 'motion.took-sides',
    },
    {
      about: ['as somebody else', () => ({ tellers: ['somebody', 'other'], sides: [] })],
      may: [],
      refused: signInFirst,
      rest: 'not-allowed',
    },
  ],
  'meeting-minutes.write': [power('co-chair', 'secretary')],
  'meeting-minutes.approve': asSecond('co-chair', 'secretary'),
  'action.write': [power('co-chair', 'secretary')],
  'action.drop': [power('co-chair', 'secretary')],
  'action.take-on': invitedTo,
  'action.decline': onlyOwn,
  'action.finish': onlyOwn,
  'action.remind': onlySystem,
  'late-motion.put': votingAndOwn,
  'late-motion.decide': [
    {
      about: ['a motion of others', () => ({ sides: ['somebody', null] })],
      ...power('co-chair', 'secretary'),
    },
    {
      about: ['a motion they moved', (me) => ({ sides: [me, null] })],
      may: [],
      refused: {
        ...power('co-chair', 'secretary').refused,
        'motion.took-sides': ['co-chair', 'secretary'],
      },
      rest: 'not-allowed',
    },
  ],
  'composite.propose': writesComposites,
  'composite.rewrite': writesComposites,
  'composite.read': [
    {
      about: ['one of theirs', (me) => ({ parties: ['somebody', me] })],
      may: signedIn,
      refused: signInFirst,
    },
    {
      about: ['one of others', () => ({ parties: ['somebody'] })],
      may: ['co-chair', 'secretary'],
      refused: {
        ...signInFirst,
        'second-factor': ['co-chair without app', 'secretary without app'],
      },
      rest: 'not-allowed',
    },
  ],
  'composite.answer': [
    { about: ['one of theirs', (me) => ({ parties: ['somebody', me] })], ...mayVoteNow },
    {
      about: ['one of others', () => ({ parties: ['somebody'] })],
      may: [],
      refused: signInFirst,
      rest: 'not-allowed',
    },
  ],
  'composite.withdraw': amongThem,
  'composite.settle': onlySystem,
  'requisition.read': [current],
  'requisition.open': [mayVoteNow],
  'requisition.sign': [mayVoteNow],
  'requisition.withdraw': onlyOwn,
  'requisition.answer': asSecond('co-chair', 'secretary'),
  'requisition.propose-date': [
    { about: ['one of theirs', (me) => ({ parties: ['somebody', me] })], ...mayVoteNow },
    {
      about: ['one of others', () => ({ parties: ['somebody'] })],
      may: [],
      refused: signInFirst,
      rest: 'not-allowed',
    },
  ],
  'requisition.confirm-date': [
    { about: ['one of theirs', (me) => ({ parties: ['somebody', me] })], ...mayVoteNow },
    {
      about: ['one of others', () => ({ parties: ['somebody'] })],
      may: [],
      refused: signInFirst,
      rest: 'not-allowed',
    },
  ],
  'requisition.withdraw-date': onlyOwn,
  'requisition.chase': onlySystem,
  'standing-orders.read': [current],
  'standing-orders.propose': [power('co-chair', 'secretary')],
  'standing-orders.confirm': asSecond('co-chair', 'secretary'),
  'calendar-feed.renew': currentAndOwn,
  'calendar-feed.stop': onlyOwn,

  'event.write': holdsEvents,
  'event.read': [
    { about: ['an open one', () => ({ open: true, invited: true })], may: everybody },
    ...eventFor,
  ],
  'event.sign-up': [
    {
      about: ['an open one', () => ({ open: true, invited: true })],
      may: signedIn,
      refused: signInFirst,
    },
    ...eventFor,
  ],
  'event.withdraw': onlyOwn,
  'event.ask-as-guest': [{ may: everybody }],
  'event.come-as-guest': [{ may: everybody }],
  'event.withdraw-as-guest': [{ may: everybody }],
  'event.count': [power('co-chair', 'secretary')],
  'event.keep': onlySystem,
  'statement.write': [power('co-chair', 'secretary')],
  'statement.confirm': asSecond('co-chair', 'secretary'),
  'statement.comment': [{ may: everybody }],
  'statement.ask-to-sign': [{ may: everybody }],
  'statement.sign': [{ may: everybody }],
  'statement.withdraw-signature': [{ may: everybody }],
  'statement.moderate': forOthers('co-chair', 'secretary'),
  'statement.keep': onlySystem,
  'affiliate.list': [power('co-chair', 'secretary')],
  'sister.keep': [power('co-chair', 'secretary')],
  'affiliate.ask': [{ may: everybody }],
  'affiliate.speak-for': [{ may: everybody }],
  'affiliate.answer': [{ may: everybody }],
  'affiliate.decide': forOthers('co-chair', 'secretary'),
  'affiliate.record-fee': forOthers('treasurer'),
  'affiliate.keep': onlySystem,
  'affiliate.confirm': asSecond('co-chair', 'secretary'),
  'outside-election.write': [power('co-chair', 'secretary')],
  'outside-election.confirm': asSecond('co-chair', 'secretary'),
  'outside-election.answer': [{ may: everybody }],
  'outside-election.keep': onlySystem,
  'poll.ask': asksPolls,
  'poll.withdraw': asksPolls,
  'poll.read': [
    { about: ['a poll for them', () => ({ invited: true })], ...current },
    {
      about: ['a poll for others', () => ({ invited: false })],
      may: ['secretary'],
      refused: { ...current.refused, 'second-factor': ['secretary without app'] },
      rest: 'not-allowed',
    },
  ],
  'poll.answer': invitedTo,
  'poll.close': onlySystem,

  'motion.read': [current],
  'motion.move': [mayVoteNow],
  'motion.second': [mayVoteNow],
  'motion.withdraw': onlyOwn,
  'motion.rewrite': votingAndOwn,
  'motion.open-for-support': votingAndOwn,
  'motion.support': [
    {
      about: ['as a supporter', () => ({ supporter: true })],
      may: [...mayVoteNow.may, 'applicant', 'supporter'],
      refused: {
        ...signInFirst,
        'membership-not-current': ['provisional member', 'lapsed member', 'suspended member'],
      },
    },
    {
      about: ['as none', () => ({ supporter: false })],
      may: mayVoteNow.may,
      refused: {
        ...signInFirst,
        'motion.not-supporter': ['applicant', 'supporter'],
        'membership-not-current': ['provisional member', 'lapsed member', 'suspended member'],
      },
    },
  ],
  'motion.withdraw-support': onlyOwn,
  'motion.show-support': onlyOwn,
  'motion-paper.add': votingAndOwn,
  'motion-paper.remove': onlyOwn,
  'comment.write': [mayVoteNow],
  'comment.delete': onlyOwn,
  'comment.hide': [
    {
      about: ['on a motion of others', () => ({ sides: ['somebody', null] })],
      ...power('co-chair', 'secretary'),
    },
    {
      about: ['on a motion they moved', (me) => ({ sides: [me, null] })],
      may: [],
      refused: {
        ...power('co-chair', 'secretary').refused,
        'motion.took-sides': ['co-chair', 'secretary'],
      },
      rest: 'not-allowed',
    },
  ],
  'amendment.move': [mayVoteNow],
  'amendment.second': [mayVoteNow],
  'amendment.withdraw': onlyOwn,
  'amendment.accept': votingAndOwn,
  'amendment.ask-vote': [mayVoteNow],
  'amendment.count': [
    { about: ['of others', () => ({ sides: ['somebody', null] })], ...power('co-chair') },
    {
      about: ['where they took a side', (me) => ({ sides: ['somebody', null, me] })],
      may: [],
      refused: { ...power('co-chair').refused, 'motion.took-sides': ['co-chair'] },
      rest: 'not-allowed',
    },
  ],
  'amendment.confirm': onPaper,
  'decision.assign': [power('co-chair', 'secretary')],
  'decision.report': [
    {
      about: [
        'what their group answers for',
        (me) => ({ office: null, groupMembers: new Set([me]) }),
      ],
      ...current,
    },
    {
      about: [
        'what the Secretary answers for',
        () => ({ office: 'secretary', groupMembers: new Set() }),
      ],
      may: ['secretary', 'secretary without app'],
      refused: current.refused,
      rest: 'not-allowed',
    },
  ],
  'publication.propose': onPaper,
  'publication.confirm': onPaper,
  'publication.discard': onPaper,
  'publication.show-name': amongThem,
  'draft.discard': onlyOwn,
  'draft.invite': votingAndOwn,
  'draft.write': [
    { about: ['one of theirs', (me) => ({ parties: ['somebody', me] })], ...mayVoteNow },
    {
      about: ['one of others', () => ({ parties: ['somebody'] })],
      may: [],
      refused: signInFirst,
      rest: 'not-allowed',
    },
  ],
  'draft.leave': amongThem,
  'vote.call': [power('secretary')],
  'vote.change': [
    { about: ['a motion of others', () => ({ sides: ['somebody', null] })], ...changingVotes },
    {
      about: ['a motion they moved', (me) => ({ sides: [me, 'somebody'] })],
      may: [],
      refused: { ...changingVotes.refused, 'motion.took-sides': ['secretary'] },
      rest: 'not-allowed',
    },
    {
      about: ['a motion they seconded', (me) => ({ sides: ['somebody', me] })],
      may: [],
      refused: { ...changingVotes.refused, 'motion.took-sides': ['secretary'] },
      rest: 'not-allowed',
    },
  ],
  'vote.remind': onlySystem,
  // Who is on the roll of a vote was frozen when it was called; the roll decides, not today's standing.
  'vote.cast': [{ may: signedIn, refused: signInFirst }],
  'consent.object': [{ may: signedIn, refused: signInFirst }],
  'consent.take-back': [{ may: signedIn, refused: signInFirst }],
  'vote.shuffle': onlySystem,
  'vote.declare': [power('co-chair')],
  'vote.record-paper': onPaper,
  'vote.confirm-paper': onPaper,
  'vote.discard-paper': onPaper,
  'vote.query-roll': onlyOwn,
  'vote.propose-roll': onPaper,
  'vote.confirm-roll': onPaper,
  'vote.challenge': [current],
  'vote.answer-challenge': answersChallenge,
  'vote.confirm-challenge': answersChallenge,

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
  'proposal.lapse': onlySystem,
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
  'officer-photo.change': onlyOwn,
  'handover.read': [anOffice],
  'handover.tick': [
    {
      about: ['what they take over', (me) => handover('takes', { takes: me })],
      may: signedIn,
      refused: signInFirst,
    },
    {
      about: ['what they hand over', (me) => handover('gives', { gives: me })],
      may: signedIn,
      refused: signInFirst,
    },
    { about: ['what somebody else hands over', () => handover('gives')], ...anOffice },
    {
      about: ['what somebody else takes over', () => handover('takes')],
      may: [],
      refused: signInFirst,
      rest: 'not-allowed',
    },
    {
      about: ['what an empty seat takes over', () => handover('takes', { takes: null })],
      ...anOffice,
    },
    {
      about: ['what is given to them', (me) => handover('gives', { takes: me })],
      may: [],
      refused: { ...signInFirst, 'two-people': signedIn },
    },
    {
      about: [
        'an item that they ticked already',
        (me) => handover('gives', { gives: me, other: me }),
      ],
      may: [],
      refused: { ...signInFirst, 'two-people': signedIn },
    },
  ],
  'handover.untick': onlyOwn,
  'term.remind': onlySystem,
  'group.read': [current],
  'group-term.answer': onlyOwn,
  'group-term.leave': onlyOwn,
  'group-term.show': onlyOwn,
  'minutes.write': inGroup,
  'minutes.approve': [
    ...inGroup,
    {
      about: ['minutes that they wrote', (me) => minutesOf(me, me)],
      may: [],
      refused: { ...current.refused, 'two-people': current.may },
    },
  ],
  'minutes.read': [
    {
      about: ['minutes for all members', () => ({ ...minutesOf('x'), readers: 'members' })],
      ...current,
    },
    ...inGroup,
  ],
  'organisation.found': [{ may: ['system', 'founder'], rest: 'not-allowed' }],
  'set-up.open': onlySystem,
  'set-up.enter': [{ may: everybody }],
  'set-up.read': onlyFounder,
  'set-up.name-founders': onlyFounder,
  'set-up.found': onlyFounder,
  'set-up.send-test-email': onlyFounder,
  'set-up.make-code': onlyFounder,
  'set-up.finish': onlyFounder,

  'member.search': [readsMembers],
  'member.search-sealed': [power('secretary', 'treasurer', 'membership secretary')],
  'members.export': [power('secretary', 'membership secretary')],
  'record.read': forOthers(...officers),
  'record.open': forOthers('secretary', 'treasurer', 'membership secretary'),
  'details.correct': forOthers('secretary', 'membership secretary'),
  'ending.propose': forOthers('co-chair', 'secretary', 'membership secretary'),
  'ending.confirm': asSecond('co-chair', 'secretary', 'membership secretary'),
  'ending.decline': forOthers('co-chair', 'secretary', 'membership secretary'),
  'ending.print': forOthers('secretary', 'treasurer', 'membership secretary'),
  'session.choose': [{ may: signedIn, refused: signInFirst }],
  'shared-address.ask': forOthers('secretary', 'membership secretary'),
  'shared-address.answer': onlyOwn,
  'shared-address.confirm': asSecond('secretary', 'membership secretary'),
  'shared-address.end': [
    { about: own, may: signedIn, refused: signInFirst },
    { about: other, ...power('secretary', 'membership secretary') },
  ],
  'email-change.ask': onlyOwn,
  'email-change.ask-for': forOthers('secretary', 'membership secretary'),
  'email-change.confirm': asSecond('secretary', 'membership secretary'),
  'email-change.answer': [{ may: everybody }],
  'email-change.stop': [
    { about: own, may: signedIn, refused: signInFirst },
    { about: other, ...power('secretary', 'membership secretary') },
  ],
  'email-change.settle': onlySystem,
  'complaint.send': [{ may: everybody }],
  'complaint.list': [anOffice],
  'complaint.queue': [power(...complaintHandlers)],
  'complaint.remind': onlySystem,
  'complaint.handle': handlesWhatDoesNotConcern(),
  'case.list': [{ may: signedIn, refused: signInFirst }],
  'case.propose': handlesWhatDoesNotConcern(),
  'case.handle': handlesWhatDoesNotConcern(),
  'case.name-panel': looksAfter,
  'case.record-letter': looksAfter,
  'case.confirm': [
    ...handlesWhatDoesNotConcern({ officers: ['somebody'] }),
    {
      about: ['what they proposed themselves', (me) => ({ ...concerning(), officers: [me] })],
      may: [],
      refused: { ...power(...complaintHandlers).refused, 'two-people': complaintHandlers },
      rest: 'not-allowed',
    },
  ],
  'case.answer': onlyOwn,
  'case.decide': [
    {
      about: ['a case that they were named to decide', (me) => ({ deciders: new Set([me]) })],
      may: signedIn,
      refused: signInFirst,
    },
    {
      about: ['a case that others decide', () => ({ deciders: new Set(['somebody']) })],
      may: [],
      refused: signInFirst,
      rest: 'not-allowed',
    },
  ],
  'case.read': [
    {
      about: [
        'a case about themselves',
        (me) => ({
          ...concerning({ concerned: [me] }),
          personId: me,
          deciders: new Set<string>(),
        }),
      ],
      may: signedIn,
      refused: signInFirst,
    },
    {
      about: [
        'a case that they decide',
        (me) => ({
          ...concerning({ concerned: [me] }),
          personId: 'somebody',
          deciders: new Set([me]),
        }),
      ],
      may: signedIn,
      refused: signInFirst,
    },
    ...handlesWhatDoesNotConcern({ personId: 'somebody', deciders: new Set() }),
  ],
  'case.keep': onlySystem,
  'case.figures': [
    {
      ...current,
      may: [...current.may, 'suspended member'],
      refused: { ...current.refused, 'membership-not-current': ['lapsed member'] },
    },
  ],
  'note.write': forOthers(...officers),
  'note.remove': forOthers(...officers),
  'tag.change': forOthers(...officers),
  'mail.read': [power('secretary', 'membership secretary')],
  'mail.retry': [power('secretary', 'membership secretary')],
  'letter.list': [power('secretary', 'membership secretary')],
  'letter.print': [power('secretary', 'membership secretary')],
  'letter.mark-posted': [power('secretary', 'membership secretary')],
  'mail.deliver': onlySystem,
  'chore.read': [power('secretary', 'membership secretary')],
  'health.read': [power('secretary', 'membership secretary')],
  'audit.read': [power('co-chair', 'secretary', 'treasurer')],
  'audit.head': [current],
  'audit.email-head': onlySystem,
  'retention.run': onlySystem,
  'backup.settle': onlySystem,
  'backup.serve': onlySystem,
  'retention.read': [power('co-chair', 'secretary', 'treasurer')],
  'merge.list': [power('secretary', 'membership secretary')],
  'merge.propose': forOthers('secretary', 'membership secretary'),
  'merge.confirm': asSecond('secretary', 'membership secretary'),
  'merge.decline': forOthers('secretary', 'membership secretary'),
  'merge.propose-undo': forOthers('secretary', 'membership secretary'),
  'merge.confirm-undo': asSecond('secretary', 'membership secretary'),
  'flag.list': [deciding],
  'flag.propose-keeping': [deciding],
  'flag.confirm-keeping': asSecond('co-chair', 'membership secretary'),
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
  'affiliate.confirm',
  'bank-charge.confirm',
  'bank-charge.propose',
  'case.confirm',
  'claim.approve',
  'claim.pay',
  'convenor.confirm',
  'convenor.confirm-end',
  'convenor.propose',
  'convenor.propose-end',
  'dues.export',
  'email-change.ask-for',
  'email-change.confirm',
  'ending.confirm',
  'ending.propose',
  'flag.confirm-keeping',
  'flag.propose-keeping',
  'import.confirm',
  'ledger.correct',
  'ledger.export',
  'letter.confirm',
  'members.export',
  'members.import',
  'merge.confirm',
  'merge.confirm-undo',
  'merge.propose',
  'merge.propose-undo',
  'organiser.confirm',
  'outside-election.confirm',
  'refund.approve',
  'refund.propose',
  'refund.repay',
  'returning-officer.confirm',
  'returning-officer.propose',
  'roll.confirm',
  'roll.propose',
  'second-factor.ask-reset',
  'second-factor.confirm-reset',
  'second-factor.hand-over',
  'shared-address.ask',
  'shared-address.confirm',
  'spending.propose',
  'statement.confirm',
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

test('what somebody is kept from, they are kept from as well after another record of theirs was merged into this one', () => {
  const keptApart: RefusalCode[] = [
    'challenge.has-part',
    'conflict-of-interest',
    'election.took-sides',
    'join.typed-it',
    'motion.took-sides',
    'not-there',
    'own-case',
    'two-people',
  ]
  const met = new Set<RefusalCode>()
  for (const [action, lines] of Object.entries(expected)) {
    for (const line of lines) {
      for (const name of officers) {
        const about = (me: string) => [line.about?.[1](me)] as never
        const refusal = refusalOf(cast[name], action as Action, ...(about(name) as []))
        if (!refusal || !keptApart.includes(refusal)) continue
        const merged = { ...(cast[name] as PersonActor), mergedIds: ['older', 'old'] }
        const heard = refusalOf(merged, action as Action, ...(about('old') as []))
        // Whoever stands in does so under the record that was named.
        const said = heard === 'not-allowed' ? refusal : heard
        expect({ action, about: line.about?.[0], said }).toMatchObject({ said: refusal })
        if (heard === refusal) met.add(refusal)
      }
    }
  }
  expect([...met].sort()).toEqual(keptApart)
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
  for (const unknown of ['members.forget', '', 'toString', 'constructor', '__proto__']) {
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

test.each<Action>([
  'application.approve',
  'claim.pay',
  'refund.approve',
  'second-factor.confirm-reset',
  'term.confirm',
])('%s: whoever holds no power for it hears so before anything is looked up', (action) => {
  expect(refusalAlone(cast['member in good standing'], action)).toBe('not-allowed')
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
