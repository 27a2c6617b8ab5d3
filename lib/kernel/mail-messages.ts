/**
 * Every mail we send, named after what happened → what goes into it. `emails/index.ts` writes them; verbs post them.
 * Dates are ISO instants, money is pence, links are whole.
 */
export type Messages = {
  'sign-in-asked': { link: string; code: string }
  'sign-in-unknown-address': { joinLink: string }
  'join-address-to-prove': { link: string; code: string }
  'join-address-known': { link: string; code: string }

  'application-received': { name: string; number: number; referees: string[]; link: string }
  'application-returned': { name: string; question: string; link: string }
  'application-answered': { officerName: string; number: number; link: string }
  'application-declined': { name: string; reason: string }
  'application-approved': {
    name: string
    band: string
    amountPence: number
    interval: string
    link: string
  }
  'application-withdrawn': { refereeName: string; applicantName: string }

  'reference-requested': {
    refereeName: string
    applicantName: string
    place: string
    link: string
    expiresAt: string
  }
  'reference-reminder': {
    refereeName: string
    applicantName: string
    place: string
    link: string
    expiresAt: string
  }
  'reference-thanks': { refereeName: string; applicantName: string; given: boolean }
  'referee-to-replace': { name: string; refereeName: string; link: string }

  'member-welcomed': { name: string; number: number; link: string }
  'imported-welcome': { name: string; number: number; link: string }
  'supporter-welcomed': { name: string }
  'payment-received': {
    name: string
    amountPence: number
    paidAt: string
    band: string
    interval: string
    nextChargeAt: string | null
    /** It makes good a payment that had failed. */
    mended: boolean
    /** To its receipt. */
    link: string
  }
  'first-payment-failed': { name: string; amountPence: number; link: string }
  'payment-failed': { name: string; amountPence: number; lastDayAt: string; link: string }
  'payment-confirmation-asked': {
    name: string
    amountPence: number
    lastDayAt: string
    link: string
  }
  'payment-taken-back': { name: string; amountPence: number; lastDayAt: string; link: string }
  'payment-overdue': { name: string; amountPence: number; lastDayAt: string; link: string }
  'payment-lapsed': { name: string; amountPence: number; link: string }
  'mandate-cancelled': { name: string; link: string }
  'late-payment-returned': { name: string; amountPence: number }
  'second-subscription-stopped': { name: string }
  'dues-changed': DuesAsTheyStand
  /** A break is over, or a cancel was taken back. */
  'dues-go-on': DuesAsTheyStand
  'dues-not-changed': { name: string; link: string }
  'holiday-taken': { name: string; until: string; link: string }
  'renewal-announced': {
    name: string
    band: string
    amountPence: number
    takenAt: string
    link: string
  }
  'membership-left': { name: string; number: number; asksBack: boolean; link: string }
  'office-laid-down': { name: string; officerName: string; what: string; link: string }
  /** `paidUntil` is null where the last payment was still owed. */
  'dues-cancelled': { name: string; paidUntil: string | null; link: string }
  'paid-by-hand': {
    name: string
    amountPence: number
    paidAt: string
    band: string
    until: string
  }
  'dues-relieved': { name: string; link: string }
  'refund-on-its-way': { name: string; amountPence: number; paidAt: string; byHand: boolean }
  'refund-declined': { name: string; amountPence: number; answer: string; link: string }

  'motion-seconded': { name: string; number: number; title: string; link: string }
  'vote-called': {
    name: string
    number: number
    title: string
    opensAt: string
    closesAt: string
    link: string
  }
  'vote-declared': { name: string; number: number; title: string; sentence: string; link: string }

  'roll-freezes-soon': { name: string; title: string; until: string; link: string }
  'left-off-roll': { name: string; title: string; reason: string; until: string; link: string }
  'ballot-papers-ready': {
    name: string
    title: string
    collectFrom: string
    opensAt: string
    closesAt: string
    link: string
  }
  'ballot-paper-collected': { name: string; title: string; assisted: boolean; link: string }
  'hand-papers-wait': {
    name: string
    title: string
    /** Members marked for a paper for whom none is entered. */
    missing: number
    /** Papers that one officer entered and no second one confirmed. */
    unconfirmed: number
    closesAt: string
    closed: boolean
    link: string
  }
  'election-called': {
    name: string
    title: string
    opensAt: string
    closesAt: string
    from: string
    until: string
    link: string
  }
  'election-moved': {
    name: string
    title: string
    reason: string
    /** "Voting opens: Friday 14 March 2027 at 9am" */
    dates: string[]
    link: string
  }
  'election-cancelled': { name: string; title: string; reason: string; link: string }
  'returning-officer-appointed': { name: string; title: string; link: string }
  'election-declared': {
    name: string
    title: string
    /** One for each contest: "Secretary. Elected: Ada Wren." */
    sentences: string[]
    /** The last moment for challenges. */
    until: string
    link: string
  }
  'challenge-received': { name: string; memberName: string; title: string; link: string }
  'challenge-answered': {
    name: string
    title: string
    upheld: boolean
    answer: string
    link: string
  }
  'nomination-made': {
    name: string
    title: string
    what: string
    proposerName: string
    until: string
    link: string
  }
  'nomination-seconded': { name: string; title: string; what: string; link: string }
  'nomination-accepted': {
    name: string
    title: string
    what: string
    /** Of somebody outside, for whom the proposer speaks. */
    outsideName: string | null
    link: string
  }
  'nomination-taken-back': { name: string; title: string; what: string; link: string }
  'nomination-refused': {
    name: string
    title: string
    what: string
    reason: string
    link: string
  }

  'claim-received': { name: string; number: number; amountPence: number; link: string }
  'claim-waiting': { name: string; number: number; amountPence: number; link: string }
  'claim-approved': {
    name: string
    number: number
    amountPence: number
    grantedPence: number
    link: string
  }
  'claim-declined': { name: string; number: number; reason: string; link: string }
  'claim-paid': {
    name: string
    number: number
    amountPence: number
    paidOn: string
    reference: string
    link: string
  }

  'term-proposed': { name: string; proposerName: string; what: string; link: string }
  'office-taken-up': { name: string; office: string; from: string; until: string; link: string }
}

type DuesAsTheyStand = {
  name: string
  band: string
  amountPence: number
  interval: string
  nextChargeAt: string | null
  link: string
}

export type MessageName = keyof Messages
export type MessageProps<Name extends MessageName> = Messages[Name]
