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

  colours: {
    banner: '#c51f1c',
    bannerDeep: '#880d0d',
    bannerTint: '#fbe8e3',
    highlight: '#f9bc1e',
    highlightTint: '#fdefcb',
  },
  emblem: 'bridge',
  letters: { dear: 'comrade', closing: 'In solidarity' },

  frontPage: {
    banner: 'Hope needs organising',
    whoWeAre:
      'We are socialists in the Labour North region: the North East, Cumbria and the Tees Valley. We train each other, back each other, and win: for working people, in the Labour Party and in every place where decisions are made.',
    reasonsTitle: 'Don’t sit it out. Don’t do it alone.',
    reasons: [
      {
        title: 'Something to build',
        words:
          'Many good people on the left are tired, and with reason. We don’t wait for better days. We meet, decide what to do, do it, and see what it changes.',
      },
      {
        title: 'Something to learn',
        words:
          'Speaking, canvassing, casework, standing for election: nobody is born knowing how. We train and mentor each other, especially people politics usually leaves out.',
      },
      {
        title: 'Someone beside you',
        words:
          'Two members vouch for everyone who joins. So you know who is in the room, what is said there stays there, and you are among comrades from the first evening.',
      },
    ],
    doings: [
      {
        title: 'Move a motion',
        words:
          'Any full member can move one, and any other can second it. Our policy starts with you.',
      },
      {
        title: 'Vote',
        words:
          'On motions, on our officers and on who we back. One member, one vote, whatever you pay.',
      },
      {
        title: 'Stand, or help someone who does',
        words:
          'We back socialist candidates for party positions and public office, and give them the people and the skills to win.',
      },
      {
        title: 'Find your network',
        words:
          'Women, disabled members, LGBT+ members, BAME members and young members each have a network of their own.',
      },
      {
        title: 'Get trained, then train others',
        words:
          'Workshops, mentoring and political education, paid for by our dues and run by volunteers.',
      },
      {
        title: 'Go to Regional Conference',
        words: 'If your constituency party can’t or won’t help with the cost, we aim to.',
      },
    ],
    call: 'There is work to do, and room for you.',
  },
  about: {
    lead: 'We organise socialists in the Labour North region: the North East, Cumbria and the Tees Valley, so that people who share our politics are elected, supported and held to what they promised.',
    paragraphs: [
      'We began because too many good activists were leaving, worn out and on their own. We think the answer is not to go home, nor to wait, but to organise: to give each other hope, a plan, and the skills to carry it out.',
      'Everything here is done by volunteers. We have no staff and no office. You can be one of us and belong to other organisations of the left as well: we work beside them, and want all of us to unite behind the same socialist candidates.',
    ],
  },
  whoCanJoin: 'Socialists',
  spendingInWords:
    'Most of it goes into training, mentoring and events, into backing working-class socialists and people from under-represented groups who stand for election, and into helping members get to Regional Conference when their constituency party can’t or won’t.',

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

  place: {
    name: 'constituency',
    plural: 'constituencies',
    hint: 'The parliamentary constituency of your home',
    names: [
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
  },
  examples: {
    postcode: 'NE1 4XD',
    phone: '0191 498 0000',
    journey: 'train from Hexham to Newcastle and back, for the training day',
  },
  labourMovement: {
    title: 'You and the Labour movement',
    party: 'the Labour Party',
    partyHint: 'We work in and around the party. You do not have to be a member of it to apply.',
  },
  conferenceSupport: {
    forWhom:
      'You are going to Regional Conference, and your constituency party cannot or will not help you get there.',
    hint: 'Say if your constituency party is paying part of it.',
  },

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
        'imports.confirm',
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
        'imports.confirm',
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
    women: { name: 'NELL Women', forWhom: 'members who are women', member: 'a woman' },
    disabled: {
      name: 'NELL Disabled Members',
      forWhom: 'disabled members',
      member: 'a disabled member',
    },
    lgbt: {
      name: 'NELL LGBT+',
      forWhom: 'members who are lesbian, gay, bi, trans or otherwise LGBT+',
      member: 'LGBT+',
    },
    bame: {
      name: 'NELL BAME',
      forWhom: 'Black, Asian and minority ethnic members',
      member: 'Black, Asian or minority ethnic',
    },
    young: {
      name: 'NELL Young Members',
      forWhom: 'members under 27',
      member: 'a young member',
      untilAge: 27,
    },
  },
  minimumAge: 14,

  groups: [
    {
      name: 'Membership Services Group',
      does: 'Manages membership, training and members’ news.',
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

  spendingHeadings: {
    training: 'Training and mentoring',
    events: 'Political events',
    candidates: 'Support for candidates',
    conference: 'Conference support',
    hardship: 'Hardship fund',
    'rooms-travel': 'Rooms and travel',
    'it-post': 'IT, post and printing',
  },

  rules: {
    referenceReminderDays: [3, 7],
    referenceExpiryDays: 21,
    graceDays: 28,
    termDays: 730,
    paymentReminderDays: [7, 14, 27],
    motionTitleCharacters: 120,
    motionWords: 500,
    voteMinimumDays: 3,
    voteMaximumDays: 28,
    refundDays: 14,
    nominationMinimumDays: 7,
    withdrawalDays: 2,
    collectionHours: 72,
    ballotMinimumDays: 7,
    challengeDays: 7,
    nominationBackers: 0,
    nominationGroups: 0,
    statementWords: 300,
    hustingsQuestionWords: 60,
    hustingsAnswerWords: 200,
    hustingsQuestions: 3,
    refundAlonePence: 10_000,
    refundAloneDays: 30,
    renewalNoticeDays: 21,
    breakMaximumDays: 183,
    donorCheckPence: 50_000,
    claimDays: 183,
    claimMaximumPence: { expense: 50_000, 'conference-support': 30_000, hardship: 20_000 },
    claimWithoutReceiptPence: 1_000,
    claimWithoutReceiptDays: 30,
    claimReceipts: 10,
    openClaims: 10,
    financialYearStartMonth: 1,
    importUndoDays: 30,
    importRollDays: 14,
  },

  retention: {
    unprovenAddressDays: 7,
    declinedApplicationMonths: 6,
    lapsedProfileYears: 2,
    webhookPayloadDays: 90,
    mailBodyDays: 30,
    endedClaimMonths: 6,
    accountingYears: 6,
  },
} as const satisfies Profile
