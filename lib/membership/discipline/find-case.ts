import 'server-only'
import { and, eq } from 'drizzle-orm'
import {
  chargeDecisions,
  chargePapers,
  chargeRoles,
  charges,
} from '@/db/schema/membership/discipline'
import { personOf } from '@/lib/kernel/actor'
import type { Work } from '@/lib/kernel/perform'
import { concernedIn } from '@/lib/membership/complaints/find-complaint'
import { whoHandles } from '@/lib/membership/complaints/who-handles'
import { assertApart, type CaseRole, type Cast, notAtTheDesk } from './assert-apart'
import { decidableFrom } from './deadlines'
import type { CaseStage } from './states'

type Charge = typeof charges.$inferSelect

/** Two bring a case and a third looks after it; with fewer officers with the power others stand in. */
export const leastCaseHandlers = 3

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

/** Who may not do the officers' work in it: those with a side, those who decide, and whomever its complaint concerns. */
async function kept(work: Work, charge: Charge, cast: Cast): Promise<Set<string>> {
  const sides = cast.filter(({ role }) => notAtTheDesk.includes(role))
  const complaint = charge.complaintId ? await concernedIn(work, charge.complaintId) : []
  const all = [...sides.map(({ personId }) => personId), ...complaint]
  return new Set(charge.memberId ? [...all, charge.memberId] : all)
}

async function asSubject(work: Work, charge: Charge) {
  const cast = await castOf(work, charge.id)
  const concerned = await kept(work, charge, cast)
  const { handlers, standIns } = await whoHandles(work, concerned, leastCaseHandlers)
  return { charge, cast, concerned, standIns, handlers }
}

/** A case as officers work on it. For those with a side in it there is none at the desk. */
export async function findCase(work: Work, { reference }: { reference: string }) {
  const charge = await lockCharge(work, reference)
  if (!charge) return undefined
  const found = await asSubject(work, charge)
  return found.concerned.has(personOf(work.actor)) ? undefined : found
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
  const stage: CaseStage = charge.state === 'appealed' ? 'appeal' : 'first'
  const deciders = decidersOf(found.cast, stage)
  return deciders.has(personOf(work.actor)) ? { ...found, stage, deciders } : undefined
}

/** A case for whoever may read it: the member, those who decide or decided, and the officers who look after it. */
export async function findCaseToRead(work: Work, { reference }: { reference: string }) {
  const charge = await lockCharge(work, reference)
  if (!charge) return undefined
  const found = await asSubject(work, charge)
  const me = personOf(work.actor)
  const brought = charge.broughtAt !== null
  const deciders = new Set([
    ...decidersOf(found.cast, 'first'),
    ...decidersOf(found.cast, 'appeal'),
  ])
  const personId = brought && charge.memberId ? charge.memberId : ''
  const subject = { ...found, personId, deciders }
  if (me === personId) return { ...subject, as: 'member' as const }
  if (deciders.has(me)) return { ...subject, as: 'panel' as const }
  return found.concerned.has(me) ? undefined : { ...subject, as: 'officer' as const }
}

export function decidersOf(cast: Cast, stage: CaseStage): Set<string> {
  const role: CaseRole = stage === 'first' ? 'panel' : 'appeal-panel'
  return new Set(cast.filter((one) => one.role === role).map(({ personId }) => personId))
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

/** Whoever did an officer's act in a case without a part in it looks into it from then on, and does not decide it. */
export async function notePart(work: Work, found: { charge: { id: string }; cast: Cast }) {
  const me = work.person.personId
  if (found.cast.some(({ personId }) => personId === me)) return
  await givePart(work, found, me, 'investigates')
}

/** From when on it can be decided, by what the member has seen. */
export async function whenDecidable(work: Work, charge: Charge): Promise<Date> {
  const evidence = await work.tx
    .select({ addedAt: chargePapers.addedAt })
    .from(chargePapers)
    .where(and(eq(chargePapers.chargeId, charge.id), eq(chargePapers.from, 'organisation')))
  return decidableFrom({ ...charge, evidenceAt: evidence.map(({ addedAt }) => addedAt) })
}

export async function draftedDecision(work: Work, chargeId: string, stage: CaseStage) {
  const [draft] = await work.tx
    .select()
    .from(chargeDecisions)
    .where(
      and(
        eq(chargeDecisions.chargeId, chargeId),
        eq(chargeDecisions.stage, stage),
        eq(chargeDecisions.state, 'drafted'),
      ),
    )
  return draft
}
