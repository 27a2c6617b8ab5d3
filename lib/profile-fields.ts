import type { Power } from './powers'

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
  place: { name: string; plural: string; hint: string; names: readonly string[] }
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
  networks: Readonly<Record<string, NetworkTerms>>
  minimumAge: number
  /** Working groups, as the page about us lists them. */
  groups: readonly { name: string; does: string }[]

  /** What members' money is spent on, as claims and the yearly account group it. The first two have claims of their own. */
  spendingHeadings: Readonly<{ conference: string; hardship: string; [heading: string]: string }>

  /** The rule book in numbers. Days are calendar days in the organisation's time zone. */
  rules: {
    referenceReminderDays: readonly number[]
    referenceExpiryDays: number
    graceDays: number
    /** An officer's term: two years. */
    termDays: number
    paymentReminderDays: readonly number[]
    motionTitleCharacters: number
    motionWords: number
    voteMinimumDays: number
    voteMaximumDays: number
    /** Money back without a reason, counted from the payment. */
    refundDays: number
    /** An election's timetable, at least so many days each: nominations, between their close and the ballot, the ballot itself. */
    nominationMinimumDays: number
    withdrawalDays: number
    collectionHours: number
    ballotMinimumDays: number
    challengeDays: number
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
    /** The longest break from paying. */
    breakMaximumDays: number
    /** A payment above this from one source: the giver has to be permissible (PPERA 2000, Part IV). */
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
  }

  /** How long each kind of record is kept. The privacy notice prints these very numbers. */
  retention: {
    unprovenAddressDays: number
    declinedApplicationMonths: number
    lapsedProfileYears: number
    webhookPayloadDays: number
    mailBodyDays: number
    /** What was written on a claim that came to nothing, and on every request for hardship. */
    endedClaimMonths: number
    /** Vouchers of the books: full financial years after the one in which they were paid (Companies Act 2006 s 388, HMRC). */
    accountingYears: number
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
  /** What other lists call it, for imports. */
  alsoCalled?: readonly string[]
}

export type OfficeDuties = {
  name: string
  plural: string
  seats: number
  does: string
  allows: readonly Power[]
  /** Powers that pages and emails name this office for, though others hold them too. */
  namedFor?: readonly Power[]
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
