import type { Actor, PersonActor } from './kernel/actor'
import type { RefusalCode } from './kernel/refusals'
import type { Power } from './powers'

export type Verdict = RefusalCode | undefined
export type Own = { personId: string }
/** Who is close to an application: the applicant and everybody who was asked for a reference. */
type ApplicationSubject = { applicantId: string; refereeIds: string[] }

export const yes: Verdict = undefined

export function person(actor: Actor): actor is PersonActor {
  return actor.kind === 'person'
}

export function own(actor: Actor, subject: Own): Verdict {
  if (!person(actor)) return 'sign-in-first'
  return actor.personId === subject.personId ? yes : 'not-allowed'
}

export function holds(actor: Actor, power: Power): Verdict {
  if (!person(actor)) return 'sign-in-first'
  if (!actor.powers.includes(power)) return 'not-allowed'
  return actor.secondFactor ? yes : 'second-factor'
}

/** Nobody decides their own application, or one they refereed. */
export function decides(actor: Actor, subject: ApplicationSubject): Verdict {
  const verdict = holds(actor, 'applications.decide')
  if (verdict || !person(actor)) return verdict
  if (subject.applicantId === actor.personId) return 'own-case'
  return subject.refereeIds.includes(actor.personId) ? 'conflict-of-interest' : yes
}

/** A full member, in good standing or in grace. */
export function votingMember(actor: Actor): Verdict {
  if (!person(actor)) return 'sign-in-first'
  if (!actor.member) return 'members-only'
  return actor.member.mayVote ? yes : 'membership-not-current'
}

export function currentMember(actor: Actor): Verdict {
  if (!person(actor)) return 'sign-in-first'
  if (!actor.member) return 'members-only'
  const current = ['good', 'grace', 'provisional'].includes(actor.member.standing)
  return current ? yes : 'membership-not-current'
}

/** An appointment is proposed by one officer and confirmed by another, and neither is the one appointed. */
export function confirmsTerm(
  actor: Actor,
  subject: { proposedBy: string; personId: string },
): Verdict {
  const verdict = holds(actor, 'officers.appoint')
  if (verdict || !person(actor)) return verdict
  if (subject.proposedBy === actor.personId) return 'two-people'
  return subject.personId === actor.personId ? 'own-case' : yes
}

/** An officer's power, but never over their own money or case. */
export function holdsForOthers(power: Power) {
  return (actor: Actor, subject: { personId: string | null }): Verdict => {
    const verdict = holds(actor, power)
    if (verdict || !person(actor)) return verdict
    return subject.personId === actor.personId ? 'own-case' : yes
  }
}

/** What one officer proposed or approved, another one confirms; and it is not about either of them. */
export function holdsAsSecond(power: Power) {
  return (actor: Actor, subject: { personId: string | null; officers: string[] }): Verdict => {
    const verdict = holdsForOthers(power)(actor, subject)
    if (verdict || !person(actor)) return verdict
    return subject.officers.includes(actor.personId) ? 'two-people' : yes
  }
}

/** The treasurer pays. What goes to a treasurer is entered by an officer who confirms money, who sees the bank's line too. */
export function paysClaim(
  actor: Actor,
  subject: { personId: string | null; toTreasurer: boolean },
): Verdict {
  return holdsForOthers(subject.toTreasurer ? 'money.confirm' : 'money.handle')(actor, subject)
}

/** The returning officer of this one election, with their app; nobody else, whatever office they hold. */
export function returningOfficer(actor: Actor, subject: { returningOfficerId: string }): Verdict {
  if (!person(actor)) return 'sign-in-first'
  if (actor.personId !== subject.returningOfficerId) return 'not-allowed'
  return actor.secondFactor ? yes : 'second-factor'
}

/** What the returning officer proposed, somebody who may call elections confirms; neither is the one it is about. */
export function confirmsForElection(
  actor: Actor,
  subject: { personId: string; officers: string[] },
): Verdict {
  return holdsAsSecond('elections.call')(actor, subject)
}

export function onlySystem(actor: Actor): Verdict {
  return actor.kind === 'system' ? yes : 'not-allowed'
}
