import type { Actor } from './kernel/actor'
import type { RefusalCode } from './kernel/refusals'
import { type Office, offices, organisation } from './organisation'
import {
  aloneOf,
  anyOfficer,
  anyone,
  anyoneSignedIn,
  both,
  confirmsRestore,
  confirmsTerm,
  currentMember,
  decidesApplication,
  either,
  neutralSecond,
  officerAsSecond,
  officerForOthers,
  onlySystem,
  own,
  payer,
  paysClaim,
  power,
  powerAsSecond,
  powerForOthers,
  proposer,
  type Rule,
  recently,
  referee,
  returningOfficer,
  returningOfficerOrNeutral,
  votingMember,
} from './permission-rules'
import type { Power } from './powers'

/**
 * The one table of who may do what. Every verb and every read that is not public asks it; the matrix test runs each line
 * for each member of the cast. What is not in the table is not allowed.
 */
export const rules = {
  'sign-in.request': anyone,
  'session.end': own,
  'second-factor.set-up': own,
  'second-factor.hand-over': recently(officerForOthers),
  'second-factor.ask-reset': recently(officerForOthers),
  'second-factor.confirm-reset': recently(officerAsSecond),
  'second-factor.stop-reset': either(own, officerForOthers),
  'second-factor.list': anyOfficer,
  'second-factor.print-code': onlySystem,
  'details.change': own,
  'own-data.read': own,

  'application.start': anyone,
  'application.edit': own,
  'application.submit': own,
  'application.withdraw': own,
  'application.answer': own,
  'application.list': power('applications.read'),
  'application.read': either(own, power('applications.read')),
  'application.take': decidesApplication,
  'application.approve': decidesApplication,
  'application.decline': decidesApplication,
  'application.return': decidesApplication,

  'reference.answer': referee,
  'reference.replace': own,
  'reference.judge': decidesApplication,
  'reference.match': decidesApplication,
  'reference.remind': onlySystem,

  'supporter.register': own,
  'supporter.stop': own,

  'subscription.read': either(own, power('dues.read')),
  'subscription.choose': own,
  'subscription.pay': own,
  'subscription.sync': either(onlySystem, own),
  'stripe-event.take-in': onlySystem,
  'stripe-event.process': onlySystem,
  'dues.read': power('dues.read'),
  'dues.export': recently(power('dues.read')),

  'subscription.change': own,
  'subscription.apply': onlySystem,
  'subscription.pay-overdue': either(payer, own),
  'subscription.remind': onlySystem,
  'subscription.move-to-free': powerForOthers('money.handle'),
  'dues.write-off': powerForOthers('money.handle'),
  'member.resign': own,

  'money.read': power('money.read'),
  'ledger.read': either(own, power('money.read')),
  'ledger.enter': powerForOthers('money.handle'),
  // Large ones only by whoever confirms.
  'ledger.correct': either(powerForOthers('money.handle'), powerForOthers('money.confirm')),
  'ledger.export': recently(power('money.handle')),
  'donor.check': powerForOthers('money.handle'),
  'refund.ask': own,
  'refund.propose': recently(powerForOthers('money.handle')),
  'refund.approve': recently(powerAsSecond('money.confirm')),
  // Whoever proposes or confirms may also say no.
  'refund.decline': either(powerForOthers('money.handle'), powerForOthers('money.confirm')),
  'refund.send': onlySystem,
  'payout.sync': onlySystem,
  'payout.match': power('money.handle'),
  'stripe-event.replay': power('money.handle'),
  'reconciliation.start': either(onlySystem, power('money.handle')),
  'reconciliation.run': onlySystem,
  'difference.resolve': powerForOthers('money.handle'),

  'claim.make': currentMember,
  'claim.change': own,
  'claim.withdraw': own,
  'claim.read': either(own, power('spending.approve')),
  'claim.list': power('spending.approve'),
  'claim.approve': recently(powerAsSecond('spending.approve')),
  'claim.decline': powerForOthers('spending.approve'),
  'claim.pay': recently(paysClaim),
  'spending.propose': recently(power('money.handle')),
  'accounts.read': currentMember,

  'election.call': power('elections.call'),
  // Whoever runs it, or may call elections.
  'election.move': either(returningOfficer, power('elections.call')),
  'election.reopen-nominations': either(returningOfficer, power('elections.call')),
  'election.cancel': power('elections.call'),
  'election.read': currentMember,
  'election.run': returningOfficer,
  'election.prepare': onlySystem,
  'election.publish': onlySystem,
  'nomination.make': votingMember,
  'nomination.second': votingMember,
  'nomination.back': votingMember,
  'nomination.accept': own,
  'nomination.withdraw': own,
  'nomination.take-back': own,
  'nomination.refuse': returningOfficer,
  'question.ask': votingMember,
  'question.answer': own,
  'question.hide': returningOfficer,
  'roll.contest': own,
  'roll.propose': recently(returningOfficer),
  'roll.confirm': recently(neutralSecond('elections.call')),
  'paper.collect': own,
  'paper.confirm': neutralSecond('elections.call'),
  'paper.assist': returningOfficer,
  'restore.ask': own,
  'restore.confirm': confirmsRestore,
  'restore.hand-over': own,
  'ballot.cast': anyone,
  'key.hold': own,
  'register.read': currentMember,
  'register.query': own,
  'register.answer': returningOfficerOrNeutral('elections.call'),
  'challenge.make': currentMember,
  'challenge.answer': returningOfficer,

  'members.import': recently(either(onlySystem, power('members.import'))),
  'import.read': either(power('members.import'), power('imports.confirm')),
  'import.confirm': recently(powerAsSecond('imports.confirm')),
  // Whoever prepares or confirms may also say no.
  'import.discard': either(onlySystem, power('members.import'), power('imports.confirm')),
  'import.run': onlySystem,

  'network.join': both(own, currentMember),
  'network.leave': own,
  'network.count': power('members.read'),

  'motion.read': currentMember,
  'motion.move': votingMember,
  'motion.second': votingMember,
  'motion.withdraw': own,
  'vote.call': power('votes.call'),
  'vote.cast': anyoneSignedIn,
  'vote.shuffle': onlySystem,
  'vote.declare': power('votes.declare'),

  'term.propose': recently(powerForOthers('officers.appoint')),
  'term.propose-elected': recently(power('officers.appoint')),
  'term.confirm': recently(confirmsTerm),
  'term.withdraw': proposer,
  'term.list': power('officers.appoint'),
  'organisation.found': onlySystem,

  'member.search': power('members.read'),
  'mail.read': power('mail.read'),
  'mail.retry': power('mail.read'),
  'mail.deliver': onlySystem,
  'chore.read': power('mail.read'),
  'audit.read': power('audit.read'),
  'audit.head': currentMember,
  'audit.email-head': onlySystem,
  'retention.run': onlySystem,
  'tallies.keep': onlySystem,
  'demo.move-clock': anyone,
} as const

export type Action = keyof typeof rules
/** What the rule of an action has to know about what it is done to; anything, where it asks for nothing. */
export type SubjectOf<A extends Action> =
  Parameters<(typeof rules)[A]> extends [Actor, infer Subject] ? Subject : unknown
/** An action that is about the actor alone. */
export type ActionAlone = {
  [A in Action]: unknown extends SubjectOf<A> ? A : never
}[Action]
export type AskedAbout<A extends Action> = A extends ActionAlone ? [] : [subject: SubjectOf<A>]

/** Why `actor` may not do this, or nothing. An unknown action is refused; so is one whose subject is missing. */
export function refusalOf<A extends Action>(
  actor: Actor,
  action: A,
  ...[subject]: AskedAbout<A>
): RefusalCode | undefined {
  if (!Object.hasOwn(rules, action)) return 'not-allowed'
  const rule = rules[action] as Rule
  if (rule.length > 1 && (subject === undefined || subject === null)) return 'not-allowed'
  return rule(actor, subject)
}

/** Why `actor` may do this to nothing at all, or nothing: said before anybody looks whether there is something to do it to. */
export function refusalAlone(actor: Actor, action: Action): RefusalCode | undefined {
  return aloneOf(rules[action])?.(actor)
}

/** Why a page offers no form for this, or nothing. What needs the second factor again asks for it when the form is sent. */
export function whyNotOffered<A extends Action>(
  actor: Actor,
  action: A,
  ...about: AskedAbout<A>
): RefusalCode | undefined {
  const refusal = refusalOf(actor, action, ...about)
  return refusal === 'second-factor.again' ? undefined : refusal
}

/** For buttons and links: whether to offer it at all. */
export function can<A extends Action>(actor: Actor, action: A, ...about: AskedAbout<A>): boolean {
  return whyNotOffered(actor, action, ...about) === undefined
}

/** The office through which somebody may do this: of those they hold the first, in the profile's order, that is enough for it. */
export function officeFor<A extends Action>(
  actor: Actor,
  action: A,
  ...about: AskedAbout<A>
): Office | undefined {
  if (actor.kind !== 'person') return undefined
  const held = offices.filter((office) => actor.offices.includes(office))
  const enough = held.find((office) => {
    const allows: readonly Power[] = organisation.offices[office].allows
    const powers = actor.powers.filter((power) => allows.includes(power))
    return can({ ...actor, offices: [office], powers }, action, ...about)
  })
  return enough ?? held[0]
}
