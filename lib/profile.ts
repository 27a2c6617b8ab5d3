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
  post: {
    address: ['NELL', 'PO Box 1234', 'Newcastle upon Tyne', 'NE99 1AA'],
    phone: '0191 498 0123',
    account: 'NELL, sort code 00-00-00, account number 00000000',
  },

  frontPage: {
    banner: 'Hope needs organising',
    whoWeAre:
      'We are socialists in the Labour Party from Berwick to Barrow and Redcar. We train each other, back each other, and win.',
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
    areas: {
      Northumberland: [
        'Blyth and Ashington',
        'Cramlington and Killingworth',
        'Hexham',
        'North Northumberland',
      ],
      'Tyne and Wear': [
        'Blaydon and Consett',
        'Gateshead Central and Whickham',
        'Houghton and Sunderland South',
        'Jarrow and Gateshead East',
        'Newcastle upon Tyne Central and West',
        'Newcastle upon Tyne East and Wallsend',
        'Newcastle upon Tyne North',
        'South Shields',
        'Sunderland Central',
        'Tynemouth',
        'Washington and Gateshead South',
      ],
      'County Durham': [
        'Bishop Auckland',
        'City of Durham',
        'Easington',
        'Newton Aycliffe and Spennymoor',
        'North Durham',
      ],
      'Tees Valley': [
        'Darlington',
        'Hartlepool',
        'Middlesbrough and Thornaby East',
        'Middlesbrough South and East Cleveland',
        'Redcar',
        'Stockton North',
        'Stockton West',
      ],
      Cumbria: [
        'Barrow and Furness',
        'Carlisle',
        'Penrith and Solway',
        'Westmorland and Lonsdale',
        'Whitehaven and Workington',
      ],
    },
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
      suggestedMonthPence: [500, 1000, 2000],
      alsoCalled: ['sustaining', 'sustainer', 'supporting', 'patron'],
    },
  },
  usualBand: 'basic',

  offices: {
    'co-chair': {
      name: 'Co-Chair',
      plural: 'Co-Chairs',
      seats: 2,
      does: 'Chairs our meetings and declares the results of our votes.',
      email: 'chairs@nell.example',
      allows: [
        'applications.read',
        'applications.decide',
        'members.read',
        'members.end',
        'complaints.handle',
        'votes.declare',
        'meetings.call',
        'elections.call',
        'officers.appoint',
        'imports.confirm',
        'letters.confirm',
        'statements.write',
        'affiliates.handle',
        'outside-elections.write',
        'audit.read',
        'audit.keep',
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
      email: 'secretary@nell.example',
      allows: [
        'members.read',
        'members.end',
        'members.open',
        'members.correct',
        'members.export',
        'complaints.handle',
        'votes.call',
        'meetings.call',
        'elections.call',
        'officers.appoint',
        'imports.confirm',
        'letters.write',
        'letters.confirm',
        'statements.write',
        'affiliates.handle',
        'outside-elections.write',
        'mail.read',
        'audit.read',
        'audit.keep',
        'money.read',
        'money.confirm',
        'spending.approve',
      ],
      namedFor: ['meetings.call'],
    },
    treasurer: {
      name: 'Treasurer',
      plural: 'Treasurers',
      seats: 1,
      does: 'Looks after dues, spending and the accounts.',
      email: 'treasurer@nell.example',
      allows: [
        'members.read',
        'members.open',
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
      email: 'membership@nell.example',
      allows: [
        'applications.read',
        'applications.decide',
        'members.read',
        'members.end',
        'members.open',
        'members.correct',
        'members.export',
        'members.import',
        'complaints.handle',
        'letters.write',
        'letters.confirm',
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

  equality: {
    purpose:
      'Our rules give women, Black, Asian and minority ethnic, LGBT+, disabled and young members a share of every decision. The figures show whether the group looks like the region, and who we are not reaching.',
    groups: {
      ethnicity: {
        title: 'Ethnic group',
        versions: [
          {
            consent:
              'I agree that NELL keeps my answer about my ethnic group and counts it in published figures. I can change it or delete it at any time.',
            questions: {
              'ethnic-group': {
                ask: 'What is your ethnic group?',
                headings: {
                  white: 'White',
                  mixed: 'Mixed or multiple ethnic groups',
                  asian: 'Asian or Asian British',
                  black: 'Black, Black British, Caribbean or African',
                  other: 'Other ethnic group',
                },
                answers: {
                  british: {
                    label: 'English, Welsh, Scottish, Northern Irish or British',
                    under: 'white',
                  },
                  irish: { label: 'Irish', under: 'white' },
                  traveller: { label: 'Gypsy or Irish Traveller', under: 'white' },
                  roma: { label: 'Roma', under: 'white' },
                  'white-other': { label: 'Any other White background', under: 'white' },
                  'white-caribbean': { label: 'White and Black Caribbean', under: 'mixed' },
                  'white-african': { label: 'White and Black African', under: 'mixed' },
                  'white-asian': { label: 'White and Asian', under: 'mixed' },
                  'mixed-other': {
                    label: 'Any other Mixed or multiple background',
                    under: 'mixed',
                  },
                  indian: { label: 'Indian', under: 'asian' },
                  pakistani: { label: 'Pakistani', under: 'asian' },
                  bangladeshi: { label: 'Bangladeshi', under: 'asian' },
                  chinese: { label: 'Chinese', under: 'asian' },
                  'asian-other': { label: 'Any other Asian background', under: 'asian' },
                  caribbean: { label: 'Caribbean', under: 'black' },
                  african: { label: 'African', under: 'black' },
                  'black-other': {
                    label: 'Any other Black, Black British or Caribbean background',
                    under: 'black',
                  },
                  arab: { label: 'Arab', under: 'other' },
                  'any-other': { label: 'Any other ethnic group', under: 'other' },
                },
                ownWords: 'In your own words (optional)',
              },
            },
          },
        ],
      },
      disability: {
        title: 'Health and disability',
        versions: [
          {
            consent:
              'I agree that NELL keeps my answers about my health and disability and counts them in published figures. I can change them or delete them at any time.',
            questions: {
              condition: {
                ask: 'Do you have any physical or mental health conditions or illnesses lasting or expected to last 12 months or more?',
                answers: { yes: { label: 'Yes' }, no: { label: 'No' } },
              },
              limits: {
                ask: 'If yes, do they reduce your ability to carry out day-to-day activities?',
                answers: {
                  lot: { label: 'Yes, a lot' },
                  little: { label: 'Yes, a little' },
                  not: { label: 'Not at all' },
                },
              },
              affects: {
                ask: 'Do they affect you in any of these areas?',
                hint: 'Select all that apply.',
                several: true,
                answers: {
                  vision: { label: 'Vision' },
                  hearing: { label: 'Hearing' },
                  mobility: {
                    label: 'Mobility, such as walking short distances or climbing stairs',
                  },
                  dexterity: {
                    label: 'Dexterity, such as lifting or carrying, or using a keyboard',
                  },
                  learning: { label: 'Learning, understanding or concentrating' },
                  memory: { label: 'Memory' },
                  'mental-health': { label: 'Mental health' },
                  stamina: { label: 'Stamina, breathing or fatigue' },
                  social: {
                    label:
                      'Socially or behaviourally, such as with autism or attention deficit disorder',
                  },
                  none: { label: 'None of these', alone: true },
                },
                ownWords: 'Anything else, in your own words (optional)',
              },
            },
          },
        ],
        figures: {
          disability: {
            title: 'Long-term conditions, and whether they limit',
            lines: {
              lot: { label: 'Limited a lot', of: { condition: ['yes'], limits: ['lot'] } },
              little: { label: 'Limited a little', of: { condition: ['yes'], limits: ['little'] } },
              not: {
                label: 'A condition, not limited',
                of: { condition: ['yes'], limits: ['not'] },
              },
              none: { label: 'No long-term condition', of: { condition: ['no'] } },
            },
          },
        },
      },
      sex: {
        title: 'Sex',
        versions: [
          {
            consent:
              'I agree that NELL keeps my answer about my sex and counts it in published figures. I can change it or delete it at any time.',
            questions: {
              sex: {
                ask: 'What is your sex?',
                answers: { female: { label: 'Female' }, male: { label: 'Male' } },
              },
            },
          },
        ],
      },
      'gender-identity': {
        title: 'Gender identity',
        fromAge: 16,
        versions: [
          {
            consent:
              'I agree that NELL keeps my answer about my gender identity and counts it in published figures. I can change it or delete it at any time.',
            questions: {
              'same-gender': {
                ask: 'Is the gender you identify with the same as your sex registered at birth?',
                answers: { yes: { label: 'Yes' }, no: { label: 'No' } },
                ownWords: 'Your gender identity, in your own words (optional)',
              },
            },
          },
        ],
      },
      orientation: {
        title: 'Sexual orientation',
        fromAge: 16,
        versions: [
          {
            consent:
              'I agree that NELL keeps my answer about my sexual orientation and counts it in published figures. I can change it or delete it at any time.',
            questions: {
              orientation: {
                ask: 'Which of the following best describes your sexual orientation?',
                answers: {
                  straight: { label: 'Straight or heterosexual' },
                  'gay-lesbian': { label: 'Gay or lesbian' },
                  bi: { label: 'Bisexual' },
                  other: { label: 'Other sexual orientation' },
                },
                ownWords: 'In your own words (optional)',
              },
            },
          },
        ],
      },
      religion: {
        title: 'Religion or belief',
        versions: [
          {
            consent:
              'I agree that NELL keeps my answer about my religion or belief and counts it in published figures. I can change it or delete it at any time.',
            questions: {
              religion: {
                ask: 'What is your religion?',
                answers: {
                  none: { label: 'No religion' },
                  christian: {
                    label: 'Christian',
                    hint: 'Including Church of England, Catholic, Protestant and all other Christian denominations',
                  },
                  buddhist: { label: 'Buddhist' },
                  hindu: { label: 'Hindu' },
                  jewish: { label: 'Jewish' },
                  muslim: { label: 'Muslim' },
                  sikh: { label: 'Sikh' },
                  other: { label: 'Any other religion' },
                },
                ownWords: 'Your religion or belief, in your own words (optional)',
              },
            },
          },
        ],
      },
      age: {
        title: 'Age',
        versions: [
          {
            consent:
              'I agree that NELL keeps my answer about my age for equality monitoring and counts it in published figures. I can change it or delete it at any time.',
            questions: {
              age: {
                ask: 'How old are you?',
                answers: {
                  'under-18': { label: 'Under 18' },
                  '18-24': { label: '18 to 24' },
                  '25-34': { label: '25 to 34' },
                  '35-44': { label: '35 to 44' },
                  '45-54': { label: '45 to 54' },
                  '55-64': { label: '55 to 64' },
                  '65-74': { label: '65 to 74' },
                  '75-over': { label: '75 or over' },
                },
              },
            },
          },
        ],
      },
      caring: {
        title: 'Caring',
        versions: [
          {
            consent:
              'I agree that NELL keeps my answer about who I care for and counts it in published figures. I can change it or delete it at any time.',
            questions: {
              caring: {
                ask: 'Do you look after anyone?',
                hint: 'Select all that apply. Do not count anything you do as paid work.',
                several: true,
                answers: {
                  children: { label: 'A child or children under 18' },
                  'disabled-child': { label: 'A disabled child' },
                  adult: { label: 'A disabled, ill or older adult' },
                  none: { label: 'No', alone: true },
                },
              },
            },
          },
        ],
      },
      class: {
        title: 'Class background',
        versions: [
          {
            consent:
              'I agree that NELL keeps my answer about my class background and counts it in published figures. I can change it or delete it at any time.',
            questions: {
              'earner-at-14': {
                ask: 'What was the occupation of your main household earner when you were about 14?',
                answers: {
                  professional: {
                    label: 'Modern or traditional professional',
                    hint: 'Such as teacher, nurse, social worker, solicitor, engineer',
                  },
                  manager: {
                    label: 'Senior, middle or junior manager or administrator',
                    hint: 'Such as finance manager, office manager, chief executive',
                  },
                  clerical: {
                    label: 'Clerical or intermediate',
                    hint: 'Such as secretary, call centre agent, nursery nurse',
                  },
                  technical: {
                    label: 'Technical or craft',
                    hint: 'Such as fitter, electrician, train driver',
                  },
                  routine: {
                    label: 'Routine, semi-routine manual or service',
                    hint: 'Such as postal worker, machine operative, cleaner, bar staff',
                  },
                  'small-business': {
                    label: 'Small business owner who employed fewer than 25 people',
                    hint: 'Such as corner shop owner, garage owner',
                  },
                  unemployed: {
                    label: 'Long-term unemployed',
                    hint: 'Claimed benefits as unemployed for more than a year',
                  },
                  other: { label: 'Other, such as retired, or there was no earner' },
                  unknown: { label: 'I don’t know' },
                },
              },
            },
          },
        ],
      },
    },
    region: {
      where: 'North East of England',
      source: 'Office for National Statistics, Census 2021, usual residents',
      percent: {
        'ethnic-group': { white: 93.0, mixed: 1.3, asian: 3.7, black: 1.0, other: 1.0 },
        religion: {
          none: 40.0,
          christian: 50.8,
          buddhist: 0.3,
          hindu: 0.4,
          jewish: 0.2,
          muslim: 2.7,
          sikh: 0.3,
          other: 0.4,
        },
      },
    },
  },

  handover: {
    'second-factor': {
      what: 'Second factor: whoever is new has set up an authenticator app or passkey of their own',
    },
    'election-keys': {
      what: 'Keys of an election: who holds the words of one, and until when',
    },
    'bank-mandate': {
      what: 'Bank mandate: the bank knows who may sign now',
      power: 'money.handle',
    },
    mailbox: { what: 'Mailbox of the office: its password is changed and known to whoever is new' },
    desk: { what: 'The desk: everything that waits there has been gone through together' },
  },

  groups: {
    'membership-services': {
      name: 'Membership Services Group',
      does: 'Manages membership, training and members’ news.',
      operational: true,
    },
    communications: {
      name: 'Communications and Social Media Group',
      does: 'Speaks for us to the outside world.',
      operational: true,
    },
    organising: {
      name: 'Organising Group',
      does: 'Coordinates election support, affiliations, local groups, our networks, and work with unions and socialist societies.',
      operational: true,
    },
    'coordination-support': {
      name: 'Coordination and Support Team',
      does: 'The elected officers, with other members as required, who keep things running.',
      operational: true,
      officersBelong: true,
    },
    'strategy-implementation': {
      name: 'Strategy Implementation Group',
      does: 'Brings together all our other groups. At least half are women, with at least one BAME, one LGBT+, one young and one disabled member.',
      representsGroups: true,
      composition: [
        { declared: 'women', one: 'woman', many: 'women', atLeastPercent: 50 },
        { declared: 'bame', one: 'BAME member', many: 'BAME members', atLeast: 1 },
        { declared: 'lgbt', one: 'LGBT+ member', many: 'LGBT+ members', atLeast: 1 },
        { declared: 'young', one: 'young member', many: 'young members', atLeast: 1 },
        { declared: 'disabled', one: 'disabled member', many: 'disabled members', atLeast: 1 },
        { everyOperationalGroup: true },
      ],
    },
  },

  topics: {
    news: {
      name: 'News',
      about: 'What we do and decide, and invitations to open events.',
    },
    training: {
      name: 'Training and mentoring',
      about: 'Workshops, mentoring and political education, when there is a place to take.',
    },
    campaigns: {
      name: 'Elections and campaigns',
      about: 'Who we back, where to lend a hand, and what our priorities need.',
    },
  },

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
    sponsorRequestDays: 30,
    convenorDays: 365,
    convenorBackers: 2,
    termReminderDays: [60, 14],
    paymentReminderDays: [7, 14, 27],
    motionTitleCharacters: 120,
    motionWords: 500,
    motionSupporters: 10,
    motionDeadlineDays: 5,
    meetingNoticeDays: { ordinary: 7, annual: 21, special: 7 },
    meetingQuorum: { percent: 10, members: 15 },
    requisition: { percent: 10, members: 20, gatherDays: 28, callDays: 14 },
    voteMinimumDays: 3,
    voteMaximumDays: 28,
    voteKind: 'either',
    voteQuorum: { percent: 10, members: 15 },
    voteMajorities: {
      motion: ['simple', 'two-thirds', 'unless-objected', 'plurality', 'ranked'],
      amendment: ['simple'],
      procedure: ['simple', 'two-thirds'],
    },
    objectionsToStop: 3,
    noneOfThese: true,
    tiedVote: 'falls',
    acceptedAmendmentDays: 3,
    voteChallengeDays: 7,
    declareReminderDays: 3,
    decisionReminderDays: 7,
    refundDays: 14,
    nominationMinimumDays: 7,
    withdrawalDays: 2,
    collectionHours: 72,
    ballotMinimumDays: 7,
    challengeDays: 7,
    votingReminderDays: 2,
    nominationBackers: 0,
    nominationGroups: 0,
    statementWords: 300,
    hustingsQuestionWords: 60,
    hustingsAnswerWords: 200,
    hustingsQuestions: 3,
    refundAlonePence: 10_000,
    refundAloneDays: 30,
    renewalNoticeDays: 21,
    handPaidNoticeDays: [21, 7],
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
    complaintAnswerDays: 28,
    proposalDays: 28,
  },

  affiliation: {
    yearStarts: { month: 1, day: 1 },
    confirmNoticeDays: [42, 14],
    feeDays: 28,
    graceDays: 28,
    fees: [
      { upToMembers: 50, pence: 2_500 },
      { upToMembers: 250, pence: 5_000 },
      { upToMembers: 1_000, pence: 10_000 },
      { pence: 20_000 },
    ],
    delegates: { forEvery: 50, most: 5 },
  },

  discipline: {
    rules: {
      'treat-people-with-respect':
        'Members treat each other, and those we work with, with respect.',
      confidentiality: 'Members keep what is confidential inside the group.',
      'aims-and-values': 'Members act in keeping with our aims and values.',
      money: 'Members who handle our money account for it.',
      elections: 'Members follow the rules of our votes and elections.',
    },
    outcomes: {
      'no-action': { name: 'No action', effect: 'nothing' },
      advice: { name: 'Words of advice', effect: 'nothing' },
      suspension: { name: 'Suspension', effect: 'suspension' },
      expulsion: { name: 'Expulsion', effect: 'expulsion' },
    },
    noAction: 'no-action',
    chargeMonths: 3,
    answerDays: 21,
    evidenceDays: 14,
    appealDays: 28,
    panelSize: 3,
    suspensionDays: 92,
    longestSuspensionDays: 365,
    appealSuspendsExpulsion: true,
  },

  retention: {
    unprovenAddressDays: 7,
    declinedApplicationMonths: 6,
    lapsedProfileYears: 2,
    flaggedAddressYears: 2,
    webhookPayloadDays: 90,
    mailBodyDays: 30,
    draftMonths: 3,
    endedClaimMonths: 6,
    accountingYears: 6,
    closedComplaintMonths: 12,
    endedCaseMonths: 24,
  },
} as const satisfies Profile
