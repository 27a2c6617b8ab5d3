import type { Actor } from './kernel/actor'
import type { RefusalCode } from './kernel/refusals'
import {
  confirmsForElection,
  confirmsTerm,
  currentMember,
  decides,
  holds,
  holdsAsSecond,
  holdsForOthers,
  type Own,
  onlySystem,
  own,
  paysClaim,
  person,
  returningOfficer,
  type Verdict,
  votingMember,
  yes,
} from './permission-rules'

/**
 * The one table of who may do what. Every verb and every read that is not public asks it; the matrix test runs each line
 * for each member of the cast. What is not in the table is not allowed.
 */
export const rules = {
  'sign-in.request': () => yes,
  'session.end': own,
  'second-factor.set-up': own,
  'details.change': own,
  'own-data.read': own,

  'application.start': () => yes,
  'application.edit': own,
  'application.submit': own,
  'application.withdraw': own,
  'application.answer': own,
  'application.list': (actor: Actor) => holds(actor, 'applications.read'),
  'application.read': (actor: Actor, subject: Own) =>
    own(actor, subject) && holds(actor, 'applications.read'),
  'application.take': decides,
  'application.approve': decides,
  'application.decline': decides,
  'application.return': decides,

  'reference.answer': (actor: Actor, subject: { referenceId: string }) =>
    actor.kind === 'referee' && actor.referenceId === subject.referenceId ? yes : 'not-allowed',
  'reference.replace': own,
  'reference.judge': decides,
  'reference.match': decides,
  'reference.remind': onlySystem,

  'supporter.register': own,

  'subscription.read': (actor: Actor, subject: Own) =>
    own(actor, subject) && holds(actor, 'dues.read'),
  'subscription.choose': own,
  'subscription.pay': own,
  'subscription.sync': (actor: Actor, subject: Own) =>
    actor.kind === 'system' ? yes : own(actor, subject),
  'stripe-event.take-in': onlySystem,
  'stripe-event.process': onlySystem,
  'dues.read': (actor: Actor) => holds(actor, 'dues.read'),
  'dues.export': (actor: Actor) => holds(actor, 'dues.read'),

  'subscription.change': own,
  'subscription.apply': onlySystem,
  'subscription.mend': (actor: Actor, subject: Own) =>
    actor.kind === 'payer' && actor.personId === subject.personId ? yes : own(actor, subject),
  'subscription.remind': onlySystem,
  'subscription.relieve': holdsForOthers('money.handle'),
  'dues.write-off': holdsForOthers('money.handle'),
  'member.resign': own,

  'money.read': (actor: Actor) => holds(actor, 'money.read'),
  'ledger.read': (actor: Actor, subject: Own) => own(actor, subject) && holds(actor, 'money.read'),
  'ledger.enter': holdsForOthers('money.handle'),
  'ledger.correct': holdsForOthers('money.handle'),
  'ledger.export': (actor: Actor) => holds(actor, 'money.handle'),
  'donor.check': holdsForOthers('money.handle'),
  'refund.ask': own,
  'refund.propose': holdsForOthers('money.handle'),
  'refund.approve': holdsAsSecond('money.confirm'),
  // Whoever proposes or confirms may also say no.
  'refund.decline': (actor: Actor, subject: { personId: string | null }) => {
    const verdict = holdsForOthers('money.handle')(actor, subject)
    return verdict === 'not-allowed' ? holdsForOthers('money.confirm')(actor, subject) : verdict
  },
  'refund.send': onlySystem,
  'payout.sync': onlySystem,
  'payout.match': (actor: Actor) => holds(actor, 'money.handle'),
  'stripe-event.replay': (actor: Actor) => holds(actor, 'money.handle'),
  'reconciliation.start': (actor: Actor) =>
    actor.kind === 'system' ? yes : holds(actor, 'money.handle'),
  'reconciliation.run': onlySystem,
  'drift.settle': holdsForOthers('money.handle'),

  'claim.make': currentMember,
  'claim.change': own,
  'claim.withdraw': own,
  'claim.read': (actor: Actor, subject: Own) =>
    own(actor, subject) && holds(actor, 'spending.approve'),
  'claim.list': (actor: Actor) => holds(actor, 'spending.approve'),
  'claim.approve': holdsAsSecond('spending.approve'),
  'claim.decline': holdsForOthers('spending.approve'),
  'claim.pay': paysClaim,
  'spending.propose': (actor: Actor) => holds(actor, 'money.handle'),
  'accounts.read': currentMember,

  'election.call': (actor: Actor) => holds(actor, 'elections.call'),
  // Whoever runs it, or may call elections.
  'election.move': (actor: Actor, subject: { returningOfficerId: string }) => {
    const verdict = returningOfficer(actor, subject)
    return verdict === 'not-allowed' ? holds(actor, 'elections.call') : verdict
  },
  'election.cancel': (actor: Actor) => holds(actor, 'elections.call'),
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
  'roll.read': own,
  'roll.contest': own,
  'roll.propose': returningOfficer,
  'roll.confirm': confirmsForElection,
  'paper.collect': own,
  'paper.replace': returningOfficer,
  'paper.confirm': confirmsForElection,
  'paper.assist': returningOfficer,
  'ballot.cast': () => yes,
  'key.hold': own,
  'challenge.make': currentMember,
  'challenge.answer': returningOfficer,

  'members.import': (actor: Actor) =>
    actor.kind === 'system' ? yes : holds(actor, 'members.import'),
  'import.run': onlySystem,

  'network.join': (actor: Actor, subject: Own) => own(actor, subject) ?? currentMember(actor),
  'network.leave': own,
  'network.count': (actor: Actor) => holds(actor, 'members.read'),

  'motion.read': currentMember,
  'motion.move': votingMember,
  'motion.second': votingMember,
  'motion.withdraw': own,
  'vote.call': (actor: Actor) => holds(actor, 'votes.call'),
  'vote.cast': (actor: Actor) => (person(actor) ? yes : 'sign-in-first'),
  'vote.shuffle': onlySystem,
  'vote.declare': (actor: Actor) => holds(actor, 'votes.declare'),

  'term.propose': (actor: Actor, subject: Own) => {
    const verdict = holds(actor, 'officers.appoint')
    if (verdict || !person(actor)) return verdict
    return subject.personId === actor.personId ? 'own-case' : yes
  },
  'term.confirm': confirmsTerm,
  'term.withdraw': (actor: Actor, subject: { proposedBy: string }) =>
    own(actor, { personId: subject.proposedBy }),
  'term.list': (actor: Actor) => holds(actor, 'officers.appoint'),
  'organisation.found': onlySystem,

  'member.search': (actor: Actor) => holds(actor, 'members.read'),
  'member.read': (actor: Actor, subject: Own) =>
    own(actor, subject) && holds(actor, 'members.read'),
  'mail.read': (actor: Actor) => holds(actor, 'mail.read'),
  'mail.retry': (actor: Actor) => holds(actor, 'mail.read'),
  'mail.deliver': onlySystem,
  'chore.read': (actor: Actor) => holds(actor, 'mail.read'),
  'audit.read': (actor: Actor) => holds(actor, 'audit.read'),
  'retention.run': onlySystem,
  'tallies.keep': onlySystem,
  'demo.move-clock': () => yes,
} as const

export type Action = keyof typeof rules
export type SubjectOf<A extends Action> =
  Parameters<(typeof rules)[A]> extends [Actor, infer Subject] ? Subject : undefined

/** Why `actor` may not do this, or nothing. An unknown action is refused; so is one whose subject is missing. */
export function refusalOf<A extends Action>(
  actor: Actor,
  action: A,
  subject?: SubjectOf<A>,
): RefusalCode | undefined {
  if (!Object.hasOwn(rules, action)) return 'not-allowed'
  const rule = rules[action] as (actor: Actor, subject: unknown) => Verdict
  if (rule.length > 1 && (subject === undefined || subject === null)) return 'not-allowed'
  return rule(actor, subject)
}

/** For buttons and links: whether to offer it at all. */
export function can<A extends Action>(actor: Actor, action: A, subject?: SubjectOf<A>): boolean {
  return refusalOf(actor, action, subject) === undefined
}
