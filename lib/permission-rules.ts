import { type Actor, isTheirRecord, type PersonActor } from './kernel/actor'
import type { RefusalCode } from './kernel/refusals'
import type { Office } from './organisation'
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

/** Whoever a rule allows, provided that one thing more is so. What the rule refuses is not asked further. */
function provided<Subject, More = Subject>(
  rule: Rule<Subject>,
  condition: (actor: PersonActor, subject: More) => Verdict,
): Rule<Subject & More> {
  const all = (actor: Actor, subject: Subject & More): Verdict => {
    const verdict = rule(actor, subject)
    return verdict || !isPerson(actor) ? verdict : condition(actor, subject)
  }
  if (rule.length < 2 && condition.length < 2) return (actor) => all(actor, undefined as never)
  return Object.assign(all, { alone: aloneOf(rule) })
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

/** Whoever sets up the site, in the browser that used the code which the server printed. */
export function founder(actor: Actor): Verdict {
  return actor.kind === 'founder' ? allowed : 'not-allowed'
}

/** What belongs to a person is theirs alone. */
export function own(actor: Actor, subject: { personId: string }): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  return actor.personId === subject.personId ? allowed : 'not-allowed'
}

/** One of those whom it is between, or who were named for it. */
export function party(actor: Actor, subject: { parties: string[] }): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  return subject.parties.includes(actor.personId) ? allowed : 'not-allowed'
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

/** An officer's power over what somebody made for all officers and left behind with their office. */
export function leftToOfficers(name: Power) {
  return provided(power(name), (_actor, { ofOfficers }: { ofOfficers: boolean }) =>
    ofOfficers ? allowed : 'not-allowed',
  )
}

/** An officer's power, but never over their own money or case. */
export function powerForOthers(name: Power) {
  return provided(power(name), forAnother)
}

/** An officer's power, but never over a motion that they moved or seconded. */
export function powerWithoutSide(name: Power) {
  return provided(power(name), (actor, { sides }: { sides: (string | null)[] }) =>
    isOneOf(actor, sides) ? 'motion.took-sides' : allowed,
  )
}

/**
 * Votes on paper, and who is on a roll: whoever calls votes or declares them, but nobody about a motion of theirs, about themselves,
 * or about what they recorded. No one office does it alone, and no one person.
 */
export const looksAfterVote = provided(
  provided(either(power('votes.call'), power('votes.declare')), asSecond),
  (actor, { sides }: { sides: (string | null)[] }) =>
    isOneOf(actor, sides) ? 'motion.took-sides' : allowed,
)

/**
 * A challenge to the result of a motion is answered by officers, whatever their office, who have no part in it: nobody who moved or
 * seconded it, declared the result, or made the challenge, and two different people.
 */
export const answersVoteChallenge = provided(
  provided(anyOfficer, asSecond),
  (actor, { parts }: { parts: (string | null)[] }) =>
    isOneOf(actor, parts) ? 'challenge.has-part' : allowed,
)

/** What one officer proposed or approved, another one confirms; and it is not about either of them. */
export function powerAsSecond(name: Power) {
  return provided(power(name), confirmsProposal)
}

type InElection = {
  personId: string | null
  officers: string[]
  sides: ReadonlySet<string>
  standIns: ReadonlySet<string>
  returningOfficerId: string
}

/**
 * What is done in an election, a second officer confirms who has taken no side in it: nobody who stands, proposes, seconds or
 * backs. `sides` is everybody who has; `standIns` those who can confirm without the power, because officers with it have:
 * only the election itself tells, so nobody is refused before it was looked up.
 */
export function neutralSecond(name: Power) {
  const mayConfirm = either<Pick<InElection, 'standIns'>>(standsIn, power(name))
  return provided(provided(mayConfirm, asSecond), (actor, { sides }: Pick<InElection, 'sides'>) =>
    isOneOf(actor, sides) ? 'election.took-sides' : allowed,
  )
}

/** What whoever stands in began, where all who hold the power took sides, another one of them confirms. */
export const standInAsSecond = provided(standsIn, confirmsProposal)

/** The returning officer, or an officer with this power who has taken no side. */
export function returningOfficerOrNeutral(name: Power) {
  return either<InElection>(returningOfficer, neutralSecond(name))
}

/** Whoever holds an office that allows anything. */
export function anyOfficer(actor: Actor): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  return actor.powers.length > 0 ? awake(actor) : 'not-allowed'
}

/** Whatever office somebody holds, for a colleague and never for themselves. */
export const officerForOthers = provided(anyOfficer, forAnother)

/** What one officer asked for a colleague, another one confirms. */
export const officerAsSecond = provided(
  anyOfficer,
  (actor, { askedBy, ...asked }: { personId: string; askedBy: string } & MayBeSpent) =>
    confirmsProposal(actor, { ...asked, officers: [askedBy] }),
)

/**
 * Who handles complaints, or stands in because too few with the power are not concerned. Nobody whom it concerns; and only
 * the complaint itself tells who stands in, so no officer is refused before it was looked up.
 */
export const handlesComplaint = Object.assign(
  (
    actor: Actor,
    subject: { concerned: ReadonlySet<string>; standIns: ReadonlySet<string> },
  ): Verdict => {
    if (isPerson(actor) && isOneOf(actor, subject.concerned)) return 'not-there'
    return either<typeof subject>(standsIn, power('complaints.handle'))(actor, subject)
  },
  { alone: anyOfficer },
)

/** What one officer proposed in a case, another one confirms. */
export const confirmsInCase = provided(
  handlesComplaint,
  (actor, { officers, spent }: { officers: string[] } & MayBeSpent) =>
    isOneOf(actor, officers) ? 'two-people' : spent,
)

/** What takes an officer who has no part in a case but to look after it: who decides it, and what its member writes by post. */
export const looksAfterCase = provided(
  handlesComplaint,
  (actor, { withPart }: { withPart: ReadonlySet<string> }) =>
    isOneOf(actor, withPart) ? 'case.has-part' : allowed,
)

/** One of those who decide a case, or hear its appeal: members who were named for it. */
export function decidesCase(actor: Actor, subject: { deciders: ReadonlySet<string> }): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  return subject.deciders.has(actor.personId) ? allowed : 'not-allowed'
}

type ReadCase = Parameters<typeof handlesComplaint>[1] &
  Parameters<typeof decidesCase>[1] & { personId: string }

/** Whoever may read a case: the member it is about, those who decide it, the officers who look after it. */
export const readsCase = either<ReadCase>(own, decidesCase, handlesComplaint)

/** The same, but only within half an hour of the second factor: what moves money or members, and what hands out power. */
export function recentlyConfirmed<Subject>(rule: Rule<Subject>): Rule<Subject> {
  return provided(rule, (actor) => (actor.steppedUp ? allowed : 'second-factor.again'))
}

/**
 * Who says that a member who lost everything is who they are: the returning officer, or somebody with the power to call
 * elections, or stands in, who took no side in this one. Two different people, and nobody for themselves.
 */
export const confirmsRestore = either<InElection>(
  provided(returningOfficer, asSecond),
  neutralSecond('elections.call'),
)

type CloseToApplication = { applicantId: string; refereeIds: string[] }

/** Nobody decides their own application, or one they refereed, or typed. */
export const decidesApplication = provided(
  power('applications.decide'),
  (actor, subject: CloseToApplication & { typistIds: string[] }) =>
    closeTo(actor, subject) ?? (isOneOf(actor, subject.typistIds) ? 'join.typed-it' : allowed),
)

/** An applicant who applied on paper may ask an officer to act for them; nobody acts so for themselves or beside their reference. */
export const actsForApplicant = provided(
  power('applications.read'),
  (actor, subject: CloseToApplication & { onPaper: boolean }) =>
    closeTo(actor, subject) ?? (subject.onPaper ? allowed : 'join.not-on-paper'),
)

function closeTo(actor: PersonActor, { applicantId, refereeIds }: CloseToApplication): Verdict {
  if (isTheirRecord(actor, applicantId)) return 'own-case'
  return isOneOf(actor, refereeIds) ? 'conflict-of-interest' : allowed
}

/** An appointment is proposed by one officer and confirmed by another, and neither is the one appointed. */
export const confirmsTerm = provided(
  power('officers.appoint'),
  (actor, subject: { proposedBy: string; personId: string } & MayBeSpent) => {
    if (isTheirRecord(actor, subject.proposedBy)) return 'two-people'
    return isTheirRecord(actor, subject.personId) ? 'own-case' : subject.spent
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

/** Whose term as a convenor of the network runs now, with their app: the list says something of people that a mailbox must not open. */
export function networkConvenor(
  actor: Actor,
  { convenorIds }: { convenorIds: readonly string[] },
): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  if (!convenorIds.includes(actor.personId)) return 'not-allowed'
  return currentMember(actor) ?? awake(actor)
}

/** A full member, in good standing or in grace. */
export function votingMember(actor: Actor): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  if (!actor.member) return 'members-only'
  return actor.member.mayVote ? allowed : 'membership-not-current'
}

/** A full member, or somebody who is none and was a supporter before. Whoever was a member once counts as one or not at all. */
export function supportsMotions(actor: Actor, subject: { supporter: boolean }): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  if (actor.member) return votingMember(actor)
  return subject.supporter ? allowed : 'motion.not-supporter'
}

export function currentMember(actor: Actor): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  if (!actor.member) return 'members-only'
  const current = ['good', 'grace', 'provisional'].includes(actor.member.standing)
  return current ? allowed : 'membership-not-current'
}

/** Who is suspended is a member still: what shows how others in their place have fared is open to them. */
export function currentOrSuspended(actor: Actor): Verdict {
  if (isPerson(actor) && actor.member?.standing === 'suspended') return allowed
  return currentMember(actor)
}

type Handover = {
  side: 'gives' | 'takes'
  /** Who held the office before, and who holds it now. Nobody, where the seat is empty. */
  gives: string | null
  takes: string | null
  /** Who ticked this item on the other side. */
  other: string | null
}

/**
 * Each side ticks for itself. For whoever held the office before any other officer can, and for an empty seat as well: somebody may
 * have died, or be gone. The two ticks of one item are by two people, and whoever takes over never says what was given.
 */
export function ticksHandover(actor: Actor, { side, gives, takes, other }: Handover): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  const { personId } = actor
  const twice = isTheirRecord(actor, other) || (side === 'gives' && isTheirRecord(actor, takes))
  if (twice) return 'two-people'
  if (personId === (side === 'gives' ? gives : takes)) return allowed
  return side === 'takes' && takes !== null ? 'not-allowed' : anyOfficer(actor)
}

type OfGroup = { groupMembers: ReadonlySet<string> }

/** Whoever is in a working group now, with a membership that is current. */
export const inGroup = provided(currentMember, (actor, { groupMembers }: OfGroup) =>
  groupMembers.has(actor.personId) ? allowed : 'not-allowed',
)

/** Whoever convenes the working group that it is about, with a membership that is current. */
export const groupConvenor = provided(
  currentMember,
  (actor, { convenorIds }: { convenorIds: ReadonlySet<string> }) =>
    convenorIds.has(actor.personId) ? allowed : 'not-allowed',
)

type HoldsEvent = { ofNetwork: boolean; convenorIds: ReadonlySet<string> }

/**
 * Whoever holds an event: of a network its convenors and nobody else, as with what else says something of its members; of a group its convenors or
 * whoever calls meetings, and these alone for everything else.
 */
export function holdsEvent(actor: Actor, { ofNetwork, convenorIds }: HoldsEvent): Verdict {
  return ofNetwork
    ? networkConvenor(actor, { convenorIds: [...convenorIds] })
    : either(groupConvenor, power('meetings.call'))(actor, { convenorIds })
}

type ForWhom = { open: boolean; invited: boolean }

/** An open event is for anybody, and any other for members whose membership is current and whom it is for. */
export function readsEvent(actor: Actor, { open, invited: whom }: ForWhom): Verdict {
  return open ? allowed : invited(actor, { invited: whom })
}

/** The same for whoever signs up as somebody we know. A guest comes by a link. */
export function comesToEvent(actor: Actor, { open, invited: whom }: ForWhom): Verdict {
  return open ? anyoneSignedIn(actor) : invited(actor, { invited: whom })
}

/** Whoever answers for a decision: those who hold its office now, or are in its group. */
export const answersForDecision = provided(
  currentMember,
  (actor, { office, groupMembers }: OfGroup & { office: Office | null }) =>
    (office !== null && actor.offices.includes(office)) || groupMembers.has(actor.personId)
      ? allowed
      : 'not-allowed',
)

/** In a group, and not about what one wrote oneself. */
export const inGroupAsSecond = provided(inGroup, asSecond)

/** The minutes of a group: for the group, or for every member. */
export const readsMinutes = provided(
  currentMember,
  (actor, { readers, groupMembers }: OfGroup & { readers: 'group' | 'members' }) =>
    readers === 'members' || groupMembers.has(actor.personId) ? allowed : 'not-allowed',
)

/** Whom a meeting is for: every member, or those in its group or place; and whose membership is current. */
export const invited = provided(currentMember, (_actor, subject: { invited: boolean }) =>
  subject.invited ? allowed : 'not-allowed',
)

/** One of the two tellers of a meeting, and never for a motion or an amendment that they moved or seconded. */
export function countsHands(
  actor: Actor,
  { tellers, sides }: { tellers: readonly string[]; sides: (string | null)[] },
): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  if (!tellers.includes(actor.personId)) return 'not-allowed'
  return isOneOf(actor, sides) ? 'motion.took-sides' : allowed
}

/** Not about oneself. */
function forAnother(actor: PersonActor, subject: { personId: string | null }): Verdict {
  return isTheirRecord(actor, subject.personId) ? 'own-case' : allowed
}

/** Not about oneself, and not what one has proposed or approved before. */
function asSecond(
  actor: PersonActor,
  subject: { personId: string | null; officers: string[] },
): Verdict {
  if (isTheirRecord(actor, subject.personId)) return 'own-case'
  return isOneOf(actor, subject.officers) ? 'two-people' : allowed
}

/** Why nobody can confirm a proposal any more, if that is so: `people/officers/waiting-proposals.ts` says it. */
type MayBeSpent = { spent: Verdict }

/** What one officer proposed, another one confirms, as long as it has not lapsed and its proposer is still an officer who could propose it. */
function confirmsProposal(
  actor: PersonActor,
  { spent, ...subject }: { personId: string | null; officers: string[] } & MayBeSpent,
): Verdict {
  return asSecond(actor, subject) ?? spent
}

/** Whether one of these is the actor, under whichever of their records: what somebody is kept from, a merge does not open to them. */
function isOneOf(actor: PersonActor, people: Iterable<string | null>): boolean {
  return [...people].some((personId) => isTheirRecord(actor, personId))
}

function isPerson(actor: Actor): actor is PersonActor {
  return actor.kind === 'person'
}

export function standsIn(actor: Actor, { standIns }: { standIns: ReadonlySet<string> }): Verdict {
  if (!isPerson(actor)) return 'sign-in-first'
  return standIns.has(actor.personId) ? awake(actor) : 'not-allowed'
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
