import type { Profile } from './profile-fields'

/**
 * The profile: everything about one organisation that another group would change, and the only file it changes.
 * `profile-fields.ts` says what each line is for. One deployment serves one organisation. Shipped for a group modelled on
 * Northern England Labour Left.
 */
export const profile = {
  name: 'Northern England Labour Left',
  shortName: 'NELL',
  strapline: 'Socialists in the North, organised.',
  region: 'Labour North',
  regionInWords: 'the Labour North region: the North East, Cumbria and the Tees Valley',
  email: 'hello@nell.example',
  mailFrom: 'NELL <post@nell.example>',
  memberNumberPrefix: 'NELL',
  timeZone: 'Europe/London',

  /** What everybody who joins agrees to. A changed line is a new version of the declaration, see lib/membership/join. */
  aims: [
    'Elect socialists to positions of influence at every level: branch, constituency party, council, combined authority, Parliament and the national executive.',
    'Give members the skills and the confidence to stand, to win and to serve, or to help somebody else do it.',
    'Bring the left of the North together: party members, trade unionists, socialist societies and campaigns, each keeping its own voice.',
  ],
  values: [
    'Democracy: decisions are made by the members, one member one vote, and officers answer for what they do.',
    'Solidarity: we stand by each other and by everyone who is attacked for who they are or what they earn.',
    'Equality in practice: our rules give women, Black, Asian and minority ethnic, LGBT+, disabled and young members a real share of every decision.',
    'Trust: we argue openly among ourselves, treat each other with respect, and keep what is confidential inside the group.',
  ],
  priorities: [
    'A democratic Labour Party: policy made by its members and unions, natural justice in discipline, and local parties free to choose their own candidates.',
    'Rights at work: repeal of the anti-union laws, an end to zero-hours contracts and to fire and rehire, sick pay that people can live on.',
    'Public services in public hands, beginning with the NHS.',
    'An economy rebuilt for the North: decent homes, good jobs and a just response to the climate crisis.',
    'Against racism in all its forms, for international solidarity, and for the right to protest.',
  ],

  constituencies: [
    'Barrow and Furness',
    'Bishop Auckland',
    'Blaydon and Consett',
    'Blyth and Ashington',
    'Carlisle',
    'City of Durham',
    'Cramlington and Killingworth',
    'Darlington',
    'Easington',
    'Gateshead Central and Whickham',
    'Hartlepool',
    'Hexham',
    'Houghton and Sunderland South',
    'Jarrow and Gateshead East',
    'Middlesbrough and Thornaby East',
    'Middlesbrough South and East Cleveland',
    'Newcastle upon Tyne Central and West',
    'Newcastle upon Tyne East and Wallsend',
    'Newcastle upon Tyne North',
    'Newton Aycliffe and Spennymoor',
    'North Durham',
    'North Northumberland',
    'Penrith and Solway',
    'Redcar',
    'South Shields',
    'Stockton North',
    'Stockton West',
    'Sunderland Central',
    'Tynemouth',
    'Washington and Gateshead South',
    'Westmorland and Lonsdale',
    'Whitehaven and Workington',
  ],

  bands: {
    free: {
      name: 'Free',
      forWhom: 'Young members (under 27) and anyone under financial stress',
      monthPence: 0,
      yearPence: 0,
      alsoCalled: ['no charge', 'no dues', 'hardship', 'youth', 'young', 'young member'],
    },
    concession: {
      name: 'Concession',
      forWhom: 'Unwaged or on a low income',
      monthPence: 100,
      yearPence: 1200,
      alsoCalled: [
        'concessionary',
        'concessions',
        'unwaged',
        'low income',
        'low waged',
        'student',
        'retired',
      ],
    },
    basic: {
      name: 'Basic',
      forWhom: 'Waged and 27 or over',
      monthPence: 300,
      yearPence: 3600,
      alsoCalled: ['standard', 'waged', 'ordinary', 'full', 'full member', 'individual'],
    },
    solidarity: {
      name: 'Solidarity',
      forWhom: 'As much as you are willing and able to pay',
      monthPence: 400,
      yearPence: 4800,
      ownAmountUpToPence: 50_000,
      alsoCalled: ['sustaining', 'sustainer', 'supporting', 'patron'],
    },
  },
  usualBand: 'basic',

  offices: {
    'co-chair': {
      name: 'Co-Chair',
      plural: 'Co-Chairs',
      seats: 2,
      does: 'Chair our meetings and declare the results of our votes.',
      allows: [
        'applications.read',
        'applications.decide',
        'members.read',
        'votes.declare',
        'elections.call',
        'officers.appoint',
        'audit.read',
        'money.read',
        'money.confirm',
        'spending.approve',
      ],
    },
    secretary: {
      name: 'Secretary',
      plural: 'Secretaries',
      seats: 1,
      does: 'Looks after meetings, notices, motions and minutes.',
      allows: [
        'members.read',
        'votes.call',
        'elections.call',
        'officers.appoint',
        'mail.read',
        'audit.read',
        'money.read',
        'money.confirm',
        'spending.approve',
      ],
    },
    treasurer: {
      name: 'Treasurer',
      plural: 'Treasurers',
      seats: 1,
      does: 'Looks after dues, spending and the accounts.',
      allows: [
        'members.read',
        'dues.read',
        'audit.read',
        'money.read',
        'money.handle',
        'spending.approve',
      ],
    },
    'membership-secretary': {
      name: 'Membership Secretary',
      plural: 'Membership Secretaries',
      seats: 1,
      does: 'Welcomes new members and looks after applications and references.',
      allows: [
        'applications.read',
        'applications.decide',
        'members.read',
        'members.import',
        'dues.read',
        'mail.read',
      ],
      namedFor: ['applications.decide'],
    },
  },

  networks: {
    women: { name: 'NELL Women', forWhom: 'members who are women' },
    disabled: { name: 'NELL Disabled Members', forWhom: 'disabled members' },
    lgbt: {
      name: 'NELL LGBT+',
      forWhom: 'members who are lesbian, gay, bi, trans or otherwise LGBT+',
    },
    bame: { name: 'NELL BAME', forWhom: 'Black, Asian and minority ethnic members' },
    young: { name: 'NELL Young Members', forWhom: 'members under 27' },
  },
  youngUntilAge: 27,
  minimumAge: 14,

  groups: [
    {
      name: 'Membership Services Group',
      does: 'Manages membership, training and news to members.',
    },
    {
      name: 'Communications and Social Media Group',
      does: 'Speaks for us to the outside world.',
    },
    {
      name: 'Organising Group',
      does: 'Coordinates election support, affiliations, local groups, our networks, and work with unions and socialist societies.',
    },
    {
      name: 'Coordination and Support Team',
      does: 'The elected officers, with other members as required, who keep things running.',
    },
    {
      name: 'Strategy Implementation Group',
      does: 'Brings together all the groups above. At least half are women, with at least one BAME, one LGBT+, one young and one disabled member.',
    },
  ],

  /** What members' money is spent on, as claims and the yearly account group it. */
  spendingHeadings: {
    training: 'Training and mentoring',
    events: 'Political events',
    candidates: 'Support for candidates',
    conference: 'Conference support',
    hardship: 'Help in hardship',
    'rooms-travel': 'Rooms and travel',
    'it-post': 'IT, post and printing',
  },

  /** The rule book in numbers. Days are calendar days in the organisation's time zone. */
  rules: {
    referenceReminderDays: [3, 7],
    referenceExpiryDays: 21,
    graceDays: 28,
    /** An officer's term: two years. */
    termDays: 730,
    paymentReminderDays: [7, 14, 27],
    motionTitleCharacters: 120,
    motionWords: 500,
    voteMinimumDays: 3,
    voteMaximumDays: 28,
    /** Money back without a reason, counted from the payment. */
    refundDays: 14,
    /** An election's timetable, at least so many days each: nominations, between their close and the ballot, the ballot itself. */
    nominationMinimumDays: 7,
    withdrawalDays: 2,
    collectionHours: 72,
    ballotMinimumDays: 7,
    challengeDays: 7,
    /** A candidate needs a proposer and a seconder, and so many backers besides: members, or local groups. */
    nominationBackers: 0,
    /** And so many local groups have to nominate them, each by a member who lives there. */
    nominationGroups: 0,
    statementWords: 300,
    hustingsQuestionWords: 60,
    hustingsAnswerWords: 200,
    /** How many questions one member may ask in one election. */
    hustingsQuestions: 3,
    /** A refund above this needs a second officer. */
    refundAlonePence: 10_000,
    /** A yearly renewal is announced so many days before it is taken. */
    renewalNoticeDays: 21,
    /** The longest payment holiday. */
    holidayMaximumDays: 183,
    /** A payment above this from one source: the giver has to be permissible (PPERA 2000, Part IV). */
    donorCheckPence: 50_000,
    /** An expense is claimed within so many days of spending it. */
    claimDays: 183,
    /** The most that one claim asks for. */
    claimMaximumPence: { expense: 50_000, 'conference-support': 30_000, hardship: 20_000 },
    /** An expense up to this needs no receipt. */
    claimWithoutReceiptPence: 1_000,
    claimReceipts: 10,
    /** How many claims of one member are under way at a time. */
    openClaims: 10,
    /** The financial year begins on the first of this month. */
    financialYearStartMonth: 1,
    /** How long the undo of an import stands open. */
    importUndoDays: 30,
  },

  /** How long each kind of record is kept. The privacy notice prints these very numbers. */
  retention: {
    unprovenAddressDays: 7,
    declinedApplicationMonths: 6,
    lapsedProfileYears: 2,
    webhookPayloadDays: 90,
    mailBodyDays: 30,
    /** What was written on a claim that came to nothing, and on every request for hardship. */
    endedClaimMonths: 6,
    /** Vouchers of the books: full financial years after the one in which they were paid (Companies Act 2006 s 388, HMRC). */
    accountingYears: 6,
  },
} as const satisfies Profile
