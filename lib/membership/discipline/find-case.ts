import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import {
  chargeDecisions,
  chargePapers,
  chargeRoles,
  charges,
} from '@/db/schema/membership/discipline'
import { personOf } from '@/lib/kernel/actor'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { concernedIn } from '@/lib/membership/complaints/find-complaint'
import { whoHandles } from '@/lib/membership/complaints/who-handles'
import { whySpent } from '@/lib/people/officers/waiting-proposals'
import { assertApart, type CaseRole, type Cast, notAtTheDesk, whyNotApart } from './assert-apart'
import { decidableFrom } from './deadlines'
import type { CaseStage } from './states'

type Charge = typeof charges.$inferSelect

/** Two bring a case, and two others name who decides it; with fewer officers with the power others stand in. */
export const leastCaseHandlers = 4
/** So many officers without a part in it have to be left to name who decides. */
const namers = 2

async function lockCharge(work: Work, reference: string) {
  const [charge] = await work.tx
    .select()
    .from(charges)
    .where(eq(charges.reference, reference))
    .for('update')
  return charge
}

export async function castOf(work: Work, chargeId: string): Promise<Cast> {
  return work.tx
    .select({ personId: chargeRoles.personId, role: chargeRoles.role })
    .from(chargeRoles)
    .where(eq(chargeRoles.chargeId, chargeId))
}

/** Who may not do the officers' work in it: those with a side, those who decide, and those whom its complaint concerns. */
function kept(charge: Charge, cast: Cast, complaint: ReadonlySet<string>): Set<string> {
  const sides = cast.filter(({ role }) => notAtTheDesk.includes(role))
  const all = [...sides.map(({ personId }) => personId), ...complaint]
  return new Set(charge.memberId ? [...all, charge.memberId] : all)
}

export async function asSubject(work: Work, charge: Charge) {
  const cast = await castOf(work, charge.id)
  const inComplaint = charge.complaintId
    ? await concernedIn(work, charge.complaintId)
    : new Set<string>()
  const concerned = kept(charge, cast, inComplaint)
  const withPart = new Set(
    cast.map(({ personId }) => personId).filter((personId) => !mayName(cast, personId)),
  )
  const who = await whoHandlesCase(work, concerned, cast)
  return { charge, cast, inComplaint, concerned, withPart, ...who }
}

async function whoHandlesCase(work: Work, concerned: ReadonlySet<string>, cast: Cast) {
  const found = await whoHandles(work, concerned, leastCaseHandlers)
  const free = found.handlers.filter(({ personId }) => mayName(cast, personId))
  if (free.length >= namers || found.standIns.size > 0) return found
  return whoHandles(work, concerned, Number.POSITIVE_INFINITY)
}

/** Whether an officer may take part in naming who decides: they have no part in the case but that of looking after it. */
export function mayName(cast: Cast, personId: string): boolean {
  return whyNotApart(cast, personId, 'clerk') === undefined
}

/** A case as officers work on it. For those with a side in it there is none at the desk. */
export async function findCase(work: Work, { reference }: { reference: string }) {
  const charge = await lockCharge(work, reference)
  if (!charge) return undefined
  const found = await asSubject(work, charge)
  return found.concerned.has(personOf(work.actor)) ? undefined : found
}

/** How something waits that an officer proposed in a case: in it nobody counts as an officer but those who handle it. */
export function waitsInCase(
  work: Work,
  { handlers }: { handlers: readonly { personId: string }[] },
  proposedBy: string,
  proposedAt: Date,
): { spent: ReturnType<typeof whySpent> } {
  const mayStill = handlers.some(({ personId }) => personId === proposedBy)
  return { spent: whySpent(proposedAt, mayStill, work.now) }
}

/** A case for the member it is about, from the moment at which it was brought. */
export async function findOwnCase(work: Work, { reference }: { reference: string }) {
  const charge = await lockCharge(work, reference)
  if (!charge?.broughtAt || charge.memberId !== personOf(work.actor)) return undefined
  return { ...(await asSubject(work, charge)), personId: charge.memberId }
}

/** A case for those who decide it now. */
export async function findCaseToDecide(work: Work, { reference }: { reference: string }) {
  const charge = await lockCharge(work, reference)
  if (!charge) return undefined
  const found = await asSubject(work, charge)
  const stage = caseStageOf(charge)
  const deciders = decidersOf(found, stage)
  return deciders.has(personOf(work.actor)) ? { ...found, stage, deciders } : undefined
}

/** A case for those who may read it: the member, those who decide or decided, and the officers who look after it. */
export async function findCaseToRead(work: Work, { reference }: { reference: string }) {
  const charge = await lockCharge(work, reference)
  if (!charge) return undefined
  const found = await asSubject(work, charge)
  const me = personOf(work.actor)
  const brought = charge.broughtAt !== null
  const deciders = new Set([...decidersOf(found, 'first'), ...decidersOf(found, 'appeal')])
  const personId = brought && charge.memberId ? charge.memberId : ''
  const subject = { ...found, personId, deciders }
  if (me === personId) return { ...subject, as: 'member' as const }
  if (deciders.has(me)) return { ...subject, as: 'panel' as const }
  return found.concerned.has(me) ? undefined : { ...subject, as: 'officer' as const }
}

export function caseStageOf({ state }: Pick<Charge, 'state'>): CaseStage {
  return state === 'appealed' ? 'appeal' : 'first'
}

export const panelRole = (stage: CaseStage): CaseRole =>
  stage === 'first' ? 'panel' : 'appeal-panel'

/** Who was named to decide, or to hear the appeal, and has not left. */
export function namedToDecide(cast: Cast, stage: CaseStage): string[] {
  return cast.filter(({ role }) => role === panelRole(stage)).map(({ personId }) => personId)
}

/** Those of them who have no side in its complaint: it can turn out later that one has. */
function decidersOf(
  { cast, inComplaint }: { cast: Cast; inComplaint: ReadonlySet<string> },
  stage: CaseStage,
): Set<string> {
  return new Set(namedToDecide(cast, stage).filter((personId) => !inComplaint.has(personId)))
}

/** Gives somebody a part in a case, if it can be theirs. Two who are given one at the same moment are told apart by the key. */
export async function givePart(
  work: Work,
  { charge, cast }: { charge: { id: string }; cast: Cast },
  personId: string,
  role: CaseRole,
) {
  assertApart(cast, personId, role)
  if (cast.some((one) => one.personId === personId)) return
  await work.tx.insert(chargeRoles).values({ chargeId: charge.id, personId, role, since: work.now })
}

type Worked = Awaited<ReturnType<typeof asSubject>>

/**
 * An officer who did something in a case without a part in it looks into it from then on, and neither decides it nor names who does.
 * So two officers have to be left who can name them, as long as they are to be named: or the case would have to drop.
 */
export async function notePart(work: Work, found: Worked) {
  const me = work.person.personId
  if (found.cast.some(({ personId }) => personId === me)) return
  const { charge, cast, concerned } = found
  const stage = caseStageOf(charge)
  if (namedToDecide(cast, stage).length === 0) {
    const after: Cast = [...cast, { personId: me, role: 'investigates' }]
    const { handlers } = await whoHandlesCase(work, concerned, after)
    if (handlers.filter(({ personId }) => mayName(after, personId)).length < namers) {
      throw new Refusal('case.too-few-to-name')
    }
  }
  await givePart(work, found, me, 'investigates')
}

/** An officer who looks after a case without a side in it: who names those who decide, or types in what came by post. */
export async function noteClerk(work: Work, found: Worked) {
  await givePart(work, found, work.person.personId, 'clerk')
}

/** From when on it can be decided, by what the member has seen. */
export async function whenDecidable(work: Work, charge: Charge): Promise<Date> {
  const evidence = await work.tx
    .select({ addedAt: chargePapers.addedAt })
    .from(chargePapers)
    .where(and(eq(chargePapers.chargeId, charge.id), eq(chargePapers.from, 'organisation')))
  return decidableFrom({ ...charge, evidenceAt: evidence.map(({ addedAt }) => addedAt) })
}

/** The drafts that are open to agreement, the oldest first. */
export async function draftsOf(work: Work, chargeId: string, stage: CaseStage) {
  return work.tx
    .select()
    .from(chargeDecisions)
    .where(
      and(
        eq(chargeDecisions.chargeId, chargeId),
        eq(chargeDecisions.stage, stage),
        eq(chargeDecisions.state, 'drafted'),
      ),
    )
    .orderBy(asc(chargeDecisions.id))
}
