import type { Actor, PersonActor } from './kernel/actor'
import type { RefusalCode } from './kernel/refusals'
import type { Power } from './powers'

/** Why not, or nothing. */
export type Verdict = RefusalCode | undefined
/** Whether `actor` may do it to `subject`. A rule that takes no subject is about the actor alone. */
export type Rule<Subject = unknown> = ((actor: Actor, subject: Subject) => Verdict) & {
  /** What it asks of the actor alone: whom this refuses, it refuses whatever they would do it to. */
  alone?: (actor: Actor) => Verdict
}

export const allowed: Verdict = undefined

/** Whoever one of these rules allows. Of several refusals the first that says more than "not allowed" is the answer. */
export function either<Subject>(...rules: Rule<Subject>[]): Rule<Subject> {
  return combined(rules, (verdicts) => {
    if (verdicts.includes(allowed)) return allowed
    return verdicts.find((verdict) => verdict !== 'not-allowed') ?? 'not-allowed'
  })
}

/** Whoever all of these rules allow. The first refusal is the answer. */
export function both<Subject>(...rules: Rule<Subject>[]): Rule<Subject> {
  return combined(rules, (verdicts) => verdicts.find((verdict) => verdict !== allowed))
}

/** Needs a subject if one of its rules does, so that a forgotten subject is found out (see `refusalOf`). */
function combined<Subject>(
  rules: Rule<Subject>[],
  judge: (verdicts: Verdict[]) => Verdict,
): Rule<Subject> {
  const all = (actor: Actor, subject: Subject) => judge(rules.map((rule) => rule(actor, subject)))
  if (!rules.some((rule) => rule.length > 1)) return (actor) => all(actor, undefined as Subject)
  const alone = rules.flatMap((rule) => aloneOf(rule) ?? [])
  if (alone.length < rules.length) return all
  return Object.assign(all, { alone: (actor: Actor) => judge(alone.map((rule) => rule(actor))) })
}

/** The part of a rule that is about the actor alone: all of it, where it takes no subject. */
export function aloneOf(rule: Rule<never>): ((actor: Actor) => Verdict) | undefined {
  return rule.length > 1 ? rule.alone : (actor) => rule(actor, undefined as never)
}

/** A rule that first asks for powers, and then about what it is done to. */
function withPower<Subject>(
  alone: (actor: Actor) => Verdict,
  about: (actor: PersonActor, subject: Subject) => Verdict,
) {
  const rule = (actor: Actor, subject: Subject): Verdict => {
    const verdict = alone(actor)
    return verdict || !isPerson(actor) ? verdict : about(actor, subject)
  }
  return Object.assign(rule, { alone })
}

export function anyone(_actor: Actor): Verdict {
  return allowed
}

export function anyoneSignedIn(actor: Actor): Verdict {
  return isPerson(actor) ? allowed : 'sign-in-first'
}

export function onlySystem(actor: Actor): Verdict {
  return actor.kind === 'system' ? allowed : 'not-allowed'
}

/** What belongs to a person is theirs alone. */
export function own(actor: Actor, subject: { personId: string }): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  return actor.personId === subject.personId ? allowed : 'not-allowed'
}

/** Whoever proposed it. */
export function proposer(actor: Actor, subject: { proposedBy: string }): Verdict {
  return own(actor, { personId: subject.proposedBy })
}

/** The bearer of the link that was mailed to the referee of this reference. */
export function referee(actor: Actor, subject: { referenceId: string }): Verdict {
  const bearer = actor.kind === 'referee' && actor.referenceId === subject.referenceId
  return bearer ? allowed : 'not-allowed'
}

/** The bearer of the link that was mailed to whoever has to pay. */
export function payer(actor: Actor, subject: { personId: string }): Verdict {
  const bearer = actor.kind === 'payer' && actor.personId === subject.personId
  return bearer ? allowed : 'not-allowed'
}

/** An office with this power, in a session opened with the app. */
export function power(name: Power) {
  return (actor: Actor): Verdict => holdsPower(actor, name)
}

/** An officer's power, but never over their own money or case. */
export function powerForOthers(name: Power) {
  return withPower(power(name), (actor, subject: { personId: string | null }) =>
    subject.personId === actor.personId ? 'own-case' : allowed,
  )
}

/** What one officer proposed or approved, another one confirms; and it is not about either of them. */
export function powerAsSecond(name: Power) {
  type Subject = { personId: string | null; officers: string[] }
  return withPower(power(name), (actor, { personId, officers }: Subject) => {
    if (personId === actor.personId) return 'own-case'
    return officers.includes(actor.personId) ? 'two-people' : allowed
  })
}

type InElection = {
  personId: string | null
  officers: string[]
  sides: ReadonlySet<string>
}

/**
 * What is done in an election, a second officer confirms who has taken no side in it: nobody who stands, proposes, seconds or
 * backs. `sides` is everybody who has.
 */
export function neutralSecond(name: Power) {
  return (actor: Actor, subject: InElection): Verdict => {
    const verdict = powerAsSecond(name)(actor, subject)
    if (verdict || !isPerson(actor)) return verdict
    return subject.sides.has(actor.personId) ? 'election.took-sides' : allowed
  }
}

/** The returning officer, or an officer with this power who has taken no side. */
export function returningOfficerOrNeutral(name: Power) {
  return either<InElection & { returningOfficerId: string }>(returningOfficer, neutralSecond(name))
}

/** Whoever holds an office that allows anything. */
export function anyOfficer(actor: Actor): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  return actor.powers.length > 0 ? awake(actor) : 'not-allowed'
}

/** Whatever office somebody holds, for a colleague and never for themselves. */
export const officerForOthers = withPower<{ personId: string }>(anyOfficer, (actor, subject) =>
  subject.personId === actor.personId ? 'own-case' : allowed,
)

/** What one officer asked for a colleague, another one confirms. */
export const officerAsSecond = withPower<{ personId: string; askedBy: string }>(
  anyOfficer,
  (actor, subject) => {
    if (subject.personId === actor.personId) return 'own-case'
    return subject.askedBy === actor.personId ? 'two-people' : allowed
  },
)

/** The same, but only within half an hour of the second factor: what moves money or members, and what hands out power. */
export function recently<Subject>(rule: Rule<Subject>): Rule<Subject> {
  const judge = (actor: Actor, subject: Subject): Verdict => {
    const verdict = rule(actor, subject)
    if (verdict || !isPerson(actor)) return verdict
    return actor.steppedUp ? allowed : 'second-factor.again'
  }
  // Needs a subject if its rule does, see `refusalOf`.
  if (rule.length < 2) return (actor) => judge(actor, undefined as Subject)
  return Object.assign(judge, { alone: aloneOf(rule) })
}

/**
 * Who says that a member who lost everything is who they are: the returning officer, or somebody with the power to call
 * elections who took no side in this one. Two different people, and nobody for themselves.
 */
export function confirmsRestore(
  actor: Actor,
  subject: {
    personId: string
    officers: string[]
    sides: ReadonlySet<string>
    returningOfficerId: string
  },
): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  const runs = actor.personId === subject.returningOfficerId
  const verdict = runs ? returningOfficer(actor, subject) : holdsPower(actor, 'elections.call')
  if (verdict) return verdict
  if (actor.personId === subject.personId) return 'own-case'
  if (subject.officers.includes(actor.personId)) return 'two-people'
  return !runs && subject.sides.has(actor.personId) ? 'election.took-sides' : allowed
}

/** Nobody decides their own application, or one they refereed. */
export const decidesApplication = withPower(
  power('applications.decide'),
  (actor, subject: { applicantId: string; refereeIds: string[] }) => {
    if (subject.applicantId === actor.personId) return 'own-case'
    return subject.refereeIds.includes(actor.personId) ? 'conflict-of-interest' : allowed
  },
)

/** An appointment is proposed by one officer and confirmed by another, and neither is the one appointed. */
export const confirmsTerm = withPower(
  power('officers.appoint'),
  (actor, subject: { proposedBy: string; personId: string }) => {
    if (subject.proposedBy === actor.personId) return 'two-people'
    return subject.personId === actor.personId ? 'own-case' : allowed
  },
)

/** The treasurer pays. What goes to a treasurer is entered by an officer who confirms money, who sees the bank's line too. */
export const paysClaim = Object.assign(
  (actor: Actor, subject: { personId: string | null; toTreasurer: boolean }): Verdict =>
    powerForOthers(subject.toTreasurer ? 'money.confirm' : 'money.handle')(actor, subject),
  { alone: aloneOf(either(power('money.handle'), power('money.confirm'))) },
)

/** The returning officer of this one election, with their app; nobody else, whatever office they hold. */
export function returningOfficer(actor: Actor, subject: { returningOfficerId: string }): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  if (actor.personId !== subject.returningOfficerId) return 'not-allowed'
  return awake(actor)
}

/** A full member, in good standing or in grace. */
export function votingMember(actor: Actor): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  if (!actor.member) return 'members-only'
  return actor.member.mayVote ? allowed : 'membership-not-current'
}

export function currentMember(actor: Actor): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  if (!actor.member) return 'members-only'
  const current = ['good', 'grace', 'provisional'].includes(actor.member.standing)
  return current ? allowed : 'membership-not-current'
}

function isPerson(actor: Actor): actor is PersonActor {
  return actor.kind === 'person'
}

function holdsPower(actor: Actor, name: Power): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  if (!actor.powers.includes(name)) return 'not-allowed'
  return awake(actor)
}

/** Powers rest until the second factor was used in this session, and for an hour after it was set up. */
function awake(actor: PersonActor): Verdict {
  if (!actor.secondFactor) return 'second-factor'
  return actor.powersFrom ? 'second-factor.too-new' : allowed
}
