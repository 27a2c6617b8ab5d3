import type { Power } from './powers'

type Majority = 'simple' | 'two-thirds' | 'present' | 'unless-objected' | 'plurality' | 'ranked'

/** What a profile says, line by line. */
export type Profile = {
  name: string
  shortName: string
  /** One line under the name. */
  strapline: string
  region: string
  /** After "in" or "live in": "the Labour North region: the North East, Cumbria and the Tees Valley". */
  regionInWords: string
  email: string
  mailFrom: string
  /** Stands before a membership number: "NELL-0042". */
  memberNumberPrefix: string
  timeZone: string

  /**
   * The ground of the banner, the same deeper for text on paper, and a tint of it; the highlight, which draws
   * the emblem's sun and marks the focus, and a tint of that. A test holds what is read on them to WCAG AA.
   */
  colours: {
    banner: string
    bannerDeep: string
    bannerTint: string
    highlight: string
    highlightTint: string
  }
  /** What the sun comes up behind. */
  emblem: 'bridge' | 'hills'
  /** What an email calls somebody whose name it does not know, and how every email is signed. */
  letters: { dear: string; closing: string }
  /**
   * For members who have no email: where our letters come from and theirs go to, in at most five lines; who they can ring; and
   * the account into which they pay by standing order, in one line.
   */
  post: { address: readonly string[]; phone: string; account: string }

  /** The front page in your own words: who you are, why people join, and what every full member can do. */
  frontPage: {
    banner: string
    whoWeAre: string
    reasonsTitle: string
    reasons: readonly { title: string; words: string }[]
    doings: readonly { title: string; words: string }[]
    call: string
  }
  about: { lead: string; paragraphs: readonly string[] }
  /** Before "who live in": "Socialists". */
  whoCanJoin: string
  /** Where most of the money goes, in a sentence or two. */
  spendingInWords: string

  /** What everybody who joins agrees to. A changed line is a new version of the declaration, see lib/membership/join. */
  aims: readonly string[]
  values: readonly string[]
  priorities: readonly string[]

  /** The kind of place that members live in, and all of them. Who lives in none can be a supporter. */
  place: {
    name: string
    plural: string
    hint: string
    names: readonly string[]
    /** Places that are near each other, under the name people know them by: who organises in one is near those who live in another. */
    areas?: Readonly<Record<string, readonly string[]>>
  }
  /** From around here, for hints beside fields. */
  examples: { postcode: string; phone: string; journey: string }
  /** Asks about a party and about trade unions when somebody applies. A group without it asks neither. */
  labourMovement?: { title: string; party: string; partyHint: string }
  /** Whom the support to attend conference is for, and what to say when asking for it. */
  conferenceSupport: { forWhom: string; hint: string }

  /**
   * The bands, in the order in which they are offered, as many as you like. They are by honour: no evidence is asked for or
   * stored, and every band is full membership with the same vote. A group without a band that costs nothing never offers one.
   */
  bands: Readonly<Record<string, BandTerms>>
  /** What a row of an imported list pays that says nothing of dues. */
  usualBand: string

  /** Who holds which powers for a term. It takes two people to appoint, and to move money above a limit. */
  offices: Readonly<Record<string, OfficeDuties>>
  /**
   * What passes from one holder of an office to the next, each ticked by both. With a power: only of offices that have it.
   */
  handover: Readonly<Record<string, { what: string; power?: Power }>>
  networks: Readonly<Record<string, NetworkTerms>>
  minimumAge: number
  /**
   * Equality monitoring: what members can tell about themselves, all of it optional, in groups that are agreed to one by one.
   * Without it nothing is asked. Answers to a group that is taken out are deleted.
   */
  equality?: {
    /** What the answers are for, in a sentence or two. */
    purpose: string
    groups: Readonly<Record<string, EqualityGroup>>
    /** What published figures are held against. Only what a published source says. */
    region?: {
      /** "North East of England" */
      where: string
      source: string
      /** Per cent of each line of a figure. */
      percent: Readonly<Record<string, Readonly<Record<string, number>>>>
    }
  }
  /** Working groups: who shares out the work. Two officers appoint a member to one, and the member agrees. */
  groups: Readonly<Record<string, GroupDuties>>

  /**
   * What people can get emails about, each only if they ask for it. `news` is what supporters tick, and those who had agreed to news
   * before an import. Notices of meetings and votes are no topic: they go to every member.
   */
  topics: Readonly<{ news: TopicTerms; [topic: string]: TopicTerms }>

  /** What members' money is spent on, as claims and the yearly account group it. The first two have claims of their own. */
  spendingHeadings: Readonly<{ conference: string; hardship: string; [heading: string]: string }>

  /** The rule book in numbers. Days are calendar days in the organisation's time zone. */
  rules: {
    referenceReminderDays: readonly number[]
    referenceExpiryDays: number
    graceDays: number
    /** An officer's term: two years. */
    termDays: number
    /** After so many days without a message, a request to meet us is deleted with all that was written about it. */
    sponsorRequestDays: number
    /** How long somebody convenes a network, and how many of its other members have to want them for it. */
    convenorDays: number
    convenorBackers: number
    /** So many days before a term ends, of an office or in a group, its holder and the officers who appoint are told. */
    termReminderDays: readonly number[]
    paymentReminderDays: readonly number[]
    motionTitleCharacters: number
    motionWords: number
    /** So many people besides its mover can put a motion without a seconder: members, or supporters. */
    motionSupporters: number
    /** Motions for a meeting come in so many days before it. */
    motionDeadlineDays: number
    /** So many days lie at least between the notice of a meeting and its day. */
    meetingNoticeDays: { ordinary: number; annual: number; special: number }
    /** A meeting decides with so many in a hundred of its roll, or so many people, whichever is less. */
    meetingQuorum: { percent: number; members: number }
    /**
     * Members call for a special meeting: so many in a hundred of those with a vote, or so many, whichever is less, within the days to
     * gather them. Then notice of it has to be given within the days to call it.
     */
    requisition: { percent: number; members: number; gatherDays: number; callDays: number }
    voteMinimumDays: number
    voteMaximumDays: number
    /** Whether votes on motions are by name: as whoever calls one chooses, or always the one or the other. */
    voteKind: 'either' | 'confidential' | 'open'
    /** So many members have to vote on a motion: this share of its roll, or this many, whichever is less. Nought: no quorum. */
    voteQuorum: { percent: number; members: number }
    /**
     * Which majority a vote takes, by what it is about: a motion, an amendment, or how a meeting is run. Where there are several, whoever
     * calls it chooses, and the first is the rule: more for than against, two thirds of those, more than half of those who are there
     * (in a meeting only, so a motion has another one as well), or carried unless so many object (a motion only, for some days, by name).
     * A motion that asks between several options takes the one with most votes (`plurality`), or is counted like an election (`ranked`).
     */
    voteMajorities: Readonly<
      Record<'motion' | 'amendment' | 'procedure', readonly [Majority, ...Majority[]]>
    >
    /** So many members who object stop a consent decision of the members; where fewer are on its roll, all of them. */
    objectionsToStop: number
    /** Whether “None of these” stands last where members choose between several options. Where it wins, nothing is chosen. */
    noneOfThese: boolean
    /** A vote in a meeting that is tied: what was proposed falls, or its chair has a casting vote. */
    tiedVote: 'falls' | 'casting-vote'
    /** So many days members have at least to ask for a vote on an amendment that the mover of its motion accepted. */
    acceptedAmendmentDays: number
    /** So many days after it was declared, a result of a motion can be challenged. */
    voteChallengeDays: number
    /** From the close of a vote on, officers are reminded so often until its result is declared. */
    declareReminderDays: number
    /** So many days before a decision is due, whoever answers for it is reminded. */
    decisionReminderDays: number
    /** Money back without a reason, counted from the payment. */
    refundDays: number
    /** An election's timetable, at least so many days each: nominations, between their close and the ballot, the ballot itself. */
    nominationMinimumDays: number
    withdrawalDays: number
    collectionHours: number
    ballotMinimumDays: number
    challengeDays: number
    /** So many days before voting closes everybody on the roll of an election is reminded, once; in votes on motions those who have not voted. */
    votingReminderDays: number
    /** A candidate needs a proposer and a seconder, and so many backers besides: members, or local groups. */
    nominationBackers: number
    /** And so many local groups have to nominate them, each by a member who lives there. */
    nominationGroups: number
    statementWords: number
    hustingsQuestionWords: number
    hustingsAnswerWords: number
    /** How many questions one member may ask in one election. */
    hustingsQuestions: number
    /**
     * What one officer can give back on their own word, of one payment and in so many days altogether. Above it a second
     * officer has to confirm.
     */
    refundAlonePence: number
    refundAloneDays: number
    /** A yearly renewal is announced so many days before it is taken. */
    renewalNoticeDays: number
    /** Those who pay by hand are told so many days before what they paid for ends, the longest first; who pays a month at a time by the last one only. */
    handPaidNoticeDays: readonly number[]
    /** The longest break from paying. */
    breakMaximumDays: number
    /** A payment above this from one source: the donor has to be permissible (PPERA 2000, Part IV). */
    donorCheckPence: number
    /** An expense is claimed within so many days of spending it. */
    claimDays: number
    /** The most that one claim asks for. */
    claimMaximumPence: { expense: number; 'conference-support': number; hardship: number }
    /** Expenses of one member up to this, in so many days altogether, need no receipt. */
    claimWithoutReceiptPence: number
    claimWithoutReceiptDays: number
    claimReceipts: number
    /** How many claims of one member are under way at a time. */
    openClaims: number
    /** The financial year begins on the first of this month. */
    financialYearStartMonth: number
    /** How long the undo of an import stands open. */
    importUndoDays: number
    /** Imported members are only on rolls that are frozen at least so many days after the import. */
    importRollDays: number
    /** A complaint is acknowledged at once, and has an answer within so many days. */
    complaintAnswerDays: number
    /** What one officer proposed lapses when no second officer has confirmed it in so many days; a place in a group, when its member has not answered. */
    proposalDays: number
  }

  /** Organisations that affiliate, each by its own decision and for a year at a time. */
  affiliation: {
    /** The first day of the affiliation year. Until then each affiliate confirms how many members it has. */
    yearStarts: { month: number; day: number }
    /** So many days before the year ends its contact is asked to confirm the next one, the longest first. From the first of them on it can. */
    confirmNoticeDays: readonly number[]
    /** The fee of a year is due so many days after it began or was confirmed, whichever is later. */
    feeDays: number
    /** Whoever has not confirmed or paid in time keeps all rights for so many days more, and has none after them until that is done. */
    graceDays: number
    /** What a year costs, by the number of members, the smallest first; the last is for all above. */
    fees: readonly [...{ upToMembers: number; pence: number }[], { pence: number }]
    /** One delegate for every so many members, or part of that; not more than so many in all. */
    delegates: { forEvery: number; most: number }
  }

  /** How what is alleged of a member is heard and decided. Whatever a group changes here, two people bring it and others decide. */
  discipline: {
    /** The rules that it can be alleged somebody broke, in the words that the member reads. */
    rules: Readonly<Record<string, string>>
    /** How it can end, from the mildest on. */
    outcomes: Readonly<
      Record<string, { name: string; effect: 'nothing' | 'suspension' | 'expulsion' }>
    >
    /** The outcome against which there is nothing to appeal. */
    noAction: string
    /** A case that is not decided in so many months drops; so does a decision whose appeal is not. */
    chargeMonths: number
    answerDays: number
    /** Nothing is decided on evidence that the member could not see for so many days. */
    evidenceDays: number
    appealDays: number
    panelSize: number
    /** A suspension until the decision lasts no longer than this, and one by decision no longer than the other. */
    suspensionDays: number
    longestSuspensionDays: number
    /** Whether an expulsion waits until nobody can appeal any more. */
    appealSuspendsExpulsion: boolean
  }

  /** How long each kind of record is kept. The privacy notice prints these very numbers. */
  retention: {
    unprovenAddressDays: number
    declinedApplicationMonths: number
    lapsedProfileYears: number
    /** After an expulsion, the hash of the address; then it goes unless two officers keep it. */
    flaggedAddressYears: number
    webhookPayloadDays: number
    mailBodyDays: number
    /** What somebody began to write and did not send, after they last saved it. */
    draftMonths: number
    /** What was written on a claim that came to nothing, and on every request for hardship. */
    endedClaimMonths: number
    /** Vouchers of the books: full financial years after the one in which they were paid (Companies Act 2006 s 388, HMRC). */
    accountingYears: number
    /** What was written in a case about a member, after nothing more could happen in it. */
    endedCaseMonths: number
    /** What was written in a complaint, after it was closed. */
    closedComplaintMonths: number
  }
}

export type BandTerms = {
  name: string
  forWhom: string
  /** Nothing both by the month and by the year makes a band free. */
  monthPence: number
  yearPence: number
  /** Members name their own amount: the price is where it begins, and no payment that is taken automatically is above this. */
  ownAmountUpToPence?: number
  /** Amounts a month to choose from, beside naming one’s own. */
  suggestedMonthPence?: readonly number[]
  /** What other lists call it, for imports. */
  alsoCalled?: readonly string[]
}

export type OfficeDuties = {
  name: string
  plural: string
  seats: number
  does: string
  /** The office’s own address, if it has one: read by whoever holds it, and shown instead of the general one where people write to it. */
  email?: string
  allows: readonly Power[]
  /** Powers that pages and emails name this office for, though others hold them too. */
  namedFor?: readonly Power[]
}

export type GroupDuties = {
  name: string
  does: string
  /** Does work of its own, and so is represented in a group that represents the others. */
  operational?: true
  /** At most so many members, convenors included. */
  seats?: number
  /** Whoever holds an office is in it, for as long as they hold it. */
  officersBelong?: true
  /** Its members can be there for one of the operational groups, of which they are members too. */
  representsGroups?: true
  /** What the group has to be made of. Members declare for it what they want counted. */
  composition?: readonly CompositionRule[]
}

export type TopicTerms = {
  name: string
  /** What comes, a sentence below its box. How often only where the organisation can keep to it: nothing here counts. */
  about: string
}

/** `declared` is one of the networks: what its `member` says is what somebody declares. `one` and `many` are what they are called here. */
export type CompositionRule =
  | { declared: string; one: string; many: string; atLeast: number }
  | { declared: string; one: string; many: string; atLeastPercent: number }
  /** Somebody there for each operational group. */
  | { everyOperationalGroup: true }

export type EqualityGroup = {
  title: string
  /** Asked from this age on. */
  fromAge?: number
  /**
   * Each wording there was, the newest last. A changed wording is added, never edited: answers belong to the one they were
   * given to, and its consent is what was agreed to.
   */
  versions: readonly EqualityWording[]
  /** What is published, where that is not each question by itself. */
  figures?: Readonly<Record<string, EqualityFigure>>
}

export type EqualityWording = {
  /** What a member ticks to send these answers, word for word. */
  consent: string
  questions: Readonly<Record<string, EqualityQuestion>>
}

/** "Prefer not to say" is added to the answers of each. Keys are for good: an answer is counted by its key, in whichever version it was given. */
export type EqualityQuestion = {
  ask: string
  hint?: string
  answers: Readonly<Record<string, EqualityAnswer>>
  /** More than one answer can be given. */
  several?: true
  /** Label of a field for one's own words, which nobody counts. */
  ownWords?: string
  /** What answers are listed and counted under, by what their `under` says. */
  headings?: Readonly<Record<string, string>>
}

export type EqualityAnswer = {
  label: string
  hint?: string
  under?: string
  /** Where several answers can be given: this one goes with no other. */
  alone?: true
}

/** Lines of which each member is counted in one at most, each by what they answered. */
export type EqualityFigure = {
  title: string
  lines: Readonly<
    Record<string, { label: string; of: Readonly<Record<string, readonly string[]>> }>
  >
}

export type NetworkTerms = {
  name: string
  /** After "for": "members who are women". */
  forWhom: string
  /** After "I am": "a woman". Candidates can declare it where an election has a quota. */
  member: string
  /** Ends on this birthday. */
  untilAge?: number
}
