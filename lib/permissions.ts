import type { Actor } from './kernel/actor'
import type { RefusalCode } from './kernel/refusals'
import { type Office, offices, organisation } from './organisation'
import {
  actsForApplicant,
  aloneOf,
  answersForDecision,
  answersVoteChallenge,
  anyOfficer,
  anyone,
  anyoneSignedIn,
  both,
  comesToEvent,
  confirmsInCase,
  confirmsRestore,
  confirmsTerm,
  countsHands,
  currentMember,
  currentOrSuspended,
  decidesApplication,
  decidesCase,
  either,
  founder,
  groupConvenor,
  handlesComplaint,
  holdsEvent,
  inGroup,
  inGroupAsSecond,
  invited,
  leftToOfficers,
  looksAfterCase,
  looksAfterVote,
  networkConvenor,
  neutralSecond,
  officerAsSecond,
  officerForOthers,
  onlySystem,
  own,
  party,
  payer,
  paysClaim,
  power,
  powerAsSecond,
  powerForOthers,
  powerWithoutSide,
  proposer,
  type Rule,
  readsCase,
  readsEvent,
  readsMinutes,
  recentlyConfirmed,
  referee,
  returningOfficer,
  returningOfficerOrNeutral,
  standInAsSecond,
  standsIn,
  supportsMotions,
  ticksHandover,
  votingMember,
} from './permission-rules'
import type { Power } from './powers'

/**
 * The one table of who may do what. Every verb and every read that is not public asks it; the matrix test runs each line
 * for each member of the cast. What is not in the table is not allowed.
 *
 * `power(…)` is an office's power, `powerForOthers(…)` the same but never in one's own case, `powerAsSecond(…)` for what another
 * officer proposed and still could, `neutralSecond(…)` that by somebody who took no side in the election, `recentlyConfirmed(…)` within half an
 * hour of the second factor. `own` is whoever it belongs to.
 */
export const rules = {
  'sign-in.request': anyone,
  'session.end': own,
  'second-factor.set-up': own,
  'second-factor.hand-over': recentlyConfirmed(officerForOthers),
  'second-factor.ask-reset': recentlyConfirmed(officerForOthers),
  'second-factor.confirm-reset': recentlyConfirmed(officerAsSecond),
  'second-factor.stop-reset': either(own, officerForOthers),
  'second-factor.list': anyOfficer,
  'second-factor.print-code': onlySystem,
  'details.change': own,
  'own-data.read': own,
  'person.erase': own,

  'application.start': anyone,
  'application.edit': own,
  'application.submit': own,
  'application.withdraw': own,
  'application.answer': own,
  'application.type': power('applications.read'),
  'application.act-for': actsForApplicant,
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

  'card.make': both(own, votingMember),
  'card.check': anyOfficer,

  'place.read': currentMember,
  'place.take-counts': onlySystem,
  'organiser.offer': both(own, votingMember),
  'organiser.show': own,
  'organiser.list': power('officers.appoint'),
  'organiser.confirm': recentlyConfirmed(powerAsSecond('officers.appoint')),
  'organiser.decline': powerForOthers('officers.appoint'),
  'organiser.stop': either(own, powerForOthers('officers.appoint')),

  'sponsor.ask': own,
  'sponsor.stop': own,
  'sponsor.offer': party,
  'sponsor.write': party,
  'sponsor.share': party,

  'supporter.start': anyone,
  'supporter.register': own,
  'supporter.stop': own,
  'topics.choose': own,
  // Whoever reads the mailbox that the letter went to.
  'emails.stop': anyone,
  'emails.try-again': own,

  'subscription.read': either(own, power('dues.read')),
  'subscription.choose': own,
  'subscription.pay': own,
  'subscription.sync': either(onlySystem, own),
  'stripe-event.take-in': onlySystem,
  'stripe-event.process': onlySystem,
  'dues.read': power('dues.read'),
  'dues.export': recentlyConfirmed(power('dues.read')),

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
  'ledger.correct': recentlyConfirmed(
    either(powerForOthers('money.handle'), powerForOthers('money.confirm')),
  ),
  'ledger.export': recentlyConfirmed(power('money.handle')),
  'donor.check': powerForOthers('money.handle'),
  'refund.ask': own,
  'refund.propose': recentlyConfirmed(powerForOthers('money.handle')),
  'refund.repay': recentlyConfirmed(powerForOthers('money.handle')),
  'refund.approve': recentlyConfirmed(powerAsSecond('money.confirm')),
  // Whoever proposes or confirms may also say no.
  'refund.decline': either(powerForOthers('money.handle'), powerForOthers('money.confirm')),
  'refund.send': onlySystem,
  'bank-charge.propose': recentlyConfirmed(power('money.handle')),
  'bank-charge.confirm': recentlyConfirmed(powerAsSecond('money.confirm')),
  // Whoever proposes or confirms may also say no.
  'bank-charge.decline': either(powerForOthers('money.handle'), powerForOthers('money.confirm')),
  'bank-statement.upload': power('money.handle'),
  'bank-statement.match': power('money.handle'),
  'dispute.sync': onlySystem,
  'dispute.note': powerForOthers('money.handle'),
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
  'claim.approve': recentlyConfirmed(powerAsSecond('spending.approve')),
  'claim.decline': powerForOthers('spending.approve'),
  'claim.pay': recentlyConfirmed(paysClaim),
  'spending.propose': recentlyConfirmed(power('money.handle')),
  'accounts.read': currentMember,

  'election.call': power('elections.call'),
  // Whoever runs it, or may call elections.
  'election.move': either(returningOfficer, power('elections.call')),
  'election.reopen-nominations': either(returningOfficer, power('elections.call')),
  'election.cancel': power('elections.call'),
  'election.read': currentMember,
  // Where everybody who calls elections has taken a side: two other officers who have not.
  'returning-officer.propose': recentlyConfirmed(standsIn),
  'returning-officer.confirm': recentlyConfirmed(standInAsSecond),
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
  'roll.propose': recentlyConfirmed(returningOfficer),
  'roll.confirm': recentlyConfirmed(neutralSecond('elections.call')),
  'paper.collect': own,
  'paper.confirm': neutralSecond('elections.call'),
  'paper.assist': returningOfficer,
  'restore.ask': own,
  'restore.confirm': confirmsRestore,
  'restore.hand-over': own,
  'stand-in.name': returningOfficer,
  'stand-in.agree': own,
  'ballot.cast': anyone,
  'key.hold': own,
  'turnout.read': returningOfficerOrNeutral('elections.call'),
  'register.read': currentMember,
  'register.query': own,
  'register.answer': returningOfficerOrNeutral('elections.call'),
  'challenge.make': currentMember,
  'challenge.answer': returningOfficer,

  'members.import': recentlyConfirmed(either(onlySystem, power('members.import'))),
  'import.read': either(power('members.import'), power('imports.confirm')),
  'import.confirm': recentlyConfirmed(powerAsSecond('imports.confirm')),
  // Whoever prepares or confirms may also say no.
  'import.discard': either(onlySystem, power('members.import'), power('imports.confirm')),
  'import.run': onlySystem,

  'network.join': both(own, currentMember),
  'network.leave': own,
  'convenor.offer': both(own, currentMember),
  'convenor.back': both(own, currentMember),
  'convenor.call-vote': both(own, currentMember),
  'convenor.vote': both(own, currentMember),
  'convenor.count': onlySystem,
  'convenor.step-down': own,
  'convenor.propose': recentlyConfirmed(powerForOthers('officers.appoint')),
  'convenor.confirm': recentlyConfirmed(powerAsSecond('officers.appoint')),
  'convenor.decline': powerForOthers('officers.appoint'),
  'convenor.propose-end': recentlyConfirmed(powerForOthers('officers.appoint')),
  'convenor.confirm-end': recentlyConfirmed(powerAsSecond('officers.appoint')),
  'convenor.look': networkConvenor,
  'network-letter.choose': own,
  'network-letter.send': networkConvenor,
  'network-meeting.call': networkConvenor,
  'network-meeting.cancel': networkConvenor,
  'network-meeting.answer': both(own, currentMember),
  'network.take-counts': onlySystem,
  'network.end-by-age': onlySystem,
  'network.read': currentMember,
  'network.show': own,
  'introduction.ask': both(own, currentMember),
  'introduction.accept': both(own, currentMember),
  'introduction.decline': own,
  'introduction.end': own,
  'introduction.allow': own,
  'network.count': power('members.read'),

  'composition.declare': both(own, currentMember),
  'composition.withdraw': own,
  'composition.read': currentMember,
  'composition.note': onlySystem,

  'equality.answer': both(own, currentMember),
  'equality.delete': own,
  'equality.decline': both(own, currentMember),
  // Figures in which nobody can be found are for everybody they were made for.
  'equality.figures': currentMember,
  'equality.publish': onlySystem,

  'meeting.call': power('meetings.call'),
  'meeting.read': either<{ invited: boolean }>(invited, power('meetings.call')),
  'meeting.answer': invited,
  'meeting.attend': invited,
  'meeting.run': power('meetings.call'),
  'meeting.close-forgotten': onlySystem,
  'hands.count': countsHands,
  'meeting-minutes.write': power('meetings.call'),
  'meeting-minutes.approve': powerAsSecond('meetings.call'),
  'action.write': power('meetings.call'),
  'action.drop': power('meetings.call'),
  'action.take-on': invited,
  // Nobody has to do what they did not take on.
  'action.decline': own,
  'action.finish': own,
  'action.remind': onlySystem,
  'late-motion.put': both(own, votingMember),
  'late-motion.decide': powerWithoutSide('meetings.call'),
  // One of the movers, or whoever prepares the agenda.
  'composite.propose': either<{ parties: string[] }>(
    both(party, votingMember),
    power('meetings.call'),
  ),
  'composite.rewrite': either<{ parties: string[] }>(
    both(party, votingMember),
    power('meetings.call'),
  ),
  'composite.read': either<{ parties: string[] }>(party, power('meetings.call')),
  'composite.answer': both(party, votingMember),
  // Whoever proposed it, and once it is made each of its movers.
  'composite.withdraw': party,
  'composite.settle': onlySystem,
  'requisition.read': currentMember,
  'requisition.open': votingMember,
  'requisition.sign': votingMember,
  'requisition.withdraw': own,
  'requisition.answer': powerAsSecond('meetings.call'),
  // Those who called for it and have a vote now, once officers are late.
  'requisition.propose-date': both(party, votingMember),
  'requisition.confirm-date': both(party, votingMember),
  'requisition.withdraw-date': own,
  'requisition.chase': onlySystem,
  'standing-orders.read': currentMember,
  'standing-orders.propose': power('meetings.call'),
  'standing-orders.confirm': powerAsSecond('meetings.call'),
  'calendar-feed.renew': both(own, currentMember),
  'calendar-feed.stop': own,

  // Whoever calls votes, or a convenor for their own group.
  'poll.ask': either(groupConvenor, power('votes.call')),
  'poll.withdraw': either(groupConvenor, power('votes.call')),
  'poll.read': either<{ invited: boolean }>(invited, power('votes.call')),
  'poll.answer': invited,
  'poll.close': onlySystem,

  // Convenors for their network or group; whoever calls meetings for all others.
  'event.write': holdsEvent,
  'event.read': readsEvent,
  'event.sign-up': comesToEvent,
  'event.withdraw': own,
  'event.ask-as-guest': anyone,
  // Whoever reads the mailbox that the link went to.
  'event.come-as-guest': anyone,
  'event.withdraw-as-guest': anyone,
  'event.count': power('meetings.call'),
  'event.keep': onlySystem,

  'statement.write': power('statements.write'),
  // Nothing is said in our name by one alone.
  'statement.confirm': recentlyConfirmed(powerAsSecond('statements.write')),
  // Whoever has a link to the draft.
  'statement.comment': anyone,
  'statement.ask-to-sign': anyone,
  // Whoever reads the mailbox that the link went to.
  'statement.sign': anyone,
  'statement.withdraw-signature': anyone,
  'statement.moderate': powerForOthers('statements.write'),
  'statement.keep': onlySystem,

  'affiliate.list': power('affiliates.handle'),
  'sister.keep': power('affiliates.handle'),
  // Whoever reads the mailbox that the link went to.
  'affiliate.ask': anyone,
  // Whoever has the link of its contact.
  'affiliate.speak-for': anyone,
  // Whoever was named as a delegate, by their own link.
  'affiliate.answer': anyone,
  'affiliate.decide': powerForOthers('affiliates.handle'),
  'affiliate.record-fee': powerForOthers('money.handle'),
  'affiliate.keep': onlySystem,
  'affiliate.confirm': recentlyConfirmed(powerAsSecond('affiliates.handle')),
  'outside-election.write': power('outside-elections.write'),
  // Nothing is asked in our name, and nothing public taken down, by one alone.
  'outside-election.confirm': recentlyConfirmed(powerAsSecond('outside-elections.write')),
  // Whoever has the link of a candidate.
  'outside-election.answer': anyone,
  'outside-election.keep': onlySystem,

  'motion.read': currentMember,
  'motion.move': votingMember,
  'motion.second': votingMember,
  'motion.withdraw': own,
  'motion.open-for-support': both(own, votingMember),
  'motion.support': supportsMotions,
  'motion.withdraw-support': own,
  'motion.show-support': own,
  // Their words as long as they are one of us.
  'motion.rewrite': both(own, votingMember),
  'motion-paper.add': both(own, votingMember),
  'motion-paper.remove': own,
  'comment.write': votingMember,
  'comment.delete': own,
  'comment.hide': either(powerWithoutSide('votes.call'), powerWithoutSide('votes.declare')),
  'amendment.move': votingMember,
  'amendment.second': votingMember,
  'amendment.withdraw': own,
  // The motion's mover.
  'amendment.accept': both(own, votingMember),
  'amendment.ask-vote': votingMember,
  'amendment.count': powerWithoutSide('votes.declare'),
  // Whoever calls votes or declares them, but not whoever counted.
  'amendment.confirm': looksAfterVote,
  'decision.assign': either(power('votes.call'), power('votes.declare')),
  'decision.report': answersForDecision,
  'publication.propose': looksAfterVote,
  'publication.confirm': looksAfterVote,
  'publication.discard': looksAfterVote,
  // Whoever moved or seconded it.
  'publication.show-name': party,
  'draft.discard': own,
  'draft.invite': both(own, votingMember),
  // Whoever moves it and whoever writes it with them.
  'draft.write': both(party, votingMember),
  'draft.leave': party,
  'vote.call': power('votes.call'),
  'vote.change': powerWithoutSide('votes.call'),
  'vote.remind': onlySystem,
  'vote.cast': anyoneSignedIn,
  // Who is on the roll was frozen when it was opened, as with ballots.
  'consent.object': anyoneSignedIn,
  'consent.take-back': anyoneSignedIn,
  'vote.shuffle': onlySystem,
  'vote.declare': power('votes.declare'),
  'vote.record-paper': looksAfterVote,
  'vote.confirm-paper': looksAfterVote,
  'vote.discard-paper': looksAfterVote,
  'vote.query-roll': own,
  'vote.propose-roll': looksAfterVote,
  'vote.confirm-roll': looksAfterVote,
  'vote.challenge': currentMember,
  'vote.answer-challenge': answersVoteChallenge,
  'vote.confirm-challenge': answersVoteChallenge,

  'term.propose': recentlyConfirmed(powerForOthers('officers.appoint')),
  'term.propose-elected': recentlyConfirmed(power('officers.appoint')),
  'term.confirm': recentlyConfirmed(confirmsTerm),
  'term.withdraw': proposer,
  'term.list': power('officers.appoint'),
  'proposal.lapse': onlySystem,
  'officer-photo.change': own,
  'handover.read': anyOfficer,
  'handover.tick': ticksHandover,
  'handover.untick': own,
  'term.remind': onlySystem,
  'group.read': currentMember,
  'group-term.answer': own,
  'group-term.leave': own,
  'group-term.show': own,
  'minutes.write': inGroup,
  'minutes.approve': inGroupAsSecond,
  'minutes.read': readsMinutes,
  // A server's command, or whoever sets up the site in a browser with the code that the server printed.
  'organisation.found': either(onlySystem, founder),
  'set-up.open': onlySystem,
  'set-up.enter': anyone,
  'set-up.read': founder,
  'set-up.name-founders': founder,
  'set-up.found': founder,
  'set-up.send-test-email': founder,
  'set-up.make-code': founder,
  'set-up.finish': founder,

  'member.search': power('members.read'),
  // By what is sealed: a whole phone number, a whole postcode.
  'member.search-sealed': power('members.open'),
  'saved-list.save': power('members.read'),
  // One that was shared by somebody who has left office since is the officers'.
  'saved-list.remove': either<{ personId: string; ofOfficers: boolean }>(
    own,
    leftToOfficers('members.read'),
  ),
  'members.export': recentlyConfirmed(power('members.export')),
  'record.read': powerForOthers('members.read'),
  'record.open': powerForOthers('members.open'),
  'details.correct': powerForOthers('members.correct'),
  'ending.propose': recentlyConfirmed(powerForOthers('members.end')),
  'ending.confirm': recentlyConfirmed(powerAsSecond('members.end')),
  // Whoever proposes or confirms may also say no.
  'ending.decline': powerForOthers('members.end'),
  // The letter says where they live.
  'ending.print': powerForOthers('members.open'),
  // A mailbox that two people share: which of them it is.
  'session.choose': anyoneSignedIn,
  'shared-address.ask': recentlyConfirmed(powerForOthers('members.correct')),
  'shared-address.answer': own,
  'shared-address.confirm': recentlyConfirmed(powerAsSecond('members.correct')),
  'shared-address.end': either(own, powerForOthers('members.correct')),
  'email-change.ask': own,
  'email-change.ask-for': recentlyConfirmed(powerForOthers('members.correct')),
  'email-change.confirm': recentlyConfirmed(powerAsSecond('members.correct')),
  // Whoever reads the mailbox that the link went to.
  'email-change.answer': anyone,
  'email-change.stop': either(own, powerForOthers('members.correct')),
  'email-change.settle': onlySystem,
  'complaint.send': anyone,
  'complaint.list': anyOfficer,
  'complaint.queue': power('complaints.handle'),
  'complaint.remind': onlySystem,
  'complaint.handle': handlesComplaint,
  'case.list': anyoneSignedIn,
  'case.propose': handlesComplaint,
  'case.handle': handlesComplaint,
  'case.name-panel': looksAfterCase,
  'case.record-letter': looksAfterCase,
  'case.confirm': recentlyConfirmed(confirmsInCase),
  // The member it is about answers, asks, appeals: however they stand.
  'case.answer': own,
  'case.decide': decidesCase,
  'case.read': readsCase,
  'case.keep': onlySystem,
  'case.figures': currentOrSuspended,
  'note.write': powerForOthers('members.read'),
  'note.remove': powerForOthers('members.read'),
  'tag.change': powerForOthers('members.read'),
  'letter.oversee': either(power('letters.write'), power('letters.confirm')),
  'letter.write': power('letters.write'),
  'letter.try': either(power('letters.write'), power('letters.confirm')),
  'letter.confirm': recentlyConfirmed(powerAsSecond('letters.confirm')),
  // Whoever writes or confirms may also say no.
  'letter.return': either(power('letters.write'), power('letters.confirm')),
  'letter.stop': either(power('letters.write'), power('letters.confirm')),
  'letter.send': onlySystem,
  'letter.read': currentMember,
  'mail.read': power('mail.read'),
  'mail.retry': power('mail.read'),
  'letter.list': power('mail.read'),
  // It shows what stands in a letter, and the address.
  'letter.print': both(power('mail.read'), power('members.open')),
  'letter.mark-posted': power('mail.read'),
  'mail.deliver': onlySystem,
  'chore.read': power('mail.read'),
  'health.read': power('mail.read'),
  'audit.read': power('audit.read'),
  'audit.head': currentMember,
  'audit.email-head': onlySystem,
  'retention.run': onlySystem,
  'backup.settle': onlySystem,
  'backup.serve': onlySystem,
  'retention.read': power('audit.read'),
  'merge.list': power('members.correct'),
  'merge.propose': recentlyConfirmed(powerForOthers('members.correct')),
  'merge.confirm': recentlyConfirmed(powerAsSecond('members.correct')),
  // Whoever proposes or confirms may also say no.
  'merge.decline': powerForOthers('members.correct'),
  'merge.propose-undo': recentlyConfirmed(powerForOthers('members.correct')),
  'merge.confirm-undo': recentlyConfirmed(powerAsSecond('members.correct')),
  'flag.list': power('applications.decide'),
  'flag.propose-keeping': recentlyConfirmed(power('applications.decide')),
  'flag.confirm-keeping': recentlyConfirmed(powerAsSecond('applications.decide')),
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
