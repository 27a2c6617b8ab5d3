import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import {
  chargeMeasureMembers,
  type chargeMeasures,
  chargeRoles,
} from '@/db/schema/membership/discipline'
import { members, people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { sharesMailbox } from '@/lib/people/members/mailbox'
import { mayVote } from '@/lib/people/members/standing'
import { standingSql } from '@/lib/people/members/standing-sql'
import { assertApart } from './assert-apart'
import { isRunning } from './deadlines'
import { emailCaseWaits, emailMember } from './email-case'
import { type asSubject, caseStageOf, givePart, namedToDecide, panelRole } from './find-case'

type Found = Awaited<ReturnType<typeof asSubject>>
type Measure = typeof chargeMeasures.$inferSelect

/** Why somebody who was named can no longer decide. */
export type UnableToDecide = 'membership' | 'mailbox' | 'concerned'

/** Who of those named can no longer decide: their membership ended or rests, others read their mail, or it concerns them after all. */
export async function unableToDecide(
  work: Work,
  { charge, cast, inComplaint }: Pick<Found, 'charge' | 'cast' | 'inComplaint'>,
): Promise<Map<string, UnableToDecide>> {
  const unable = new Map<string, UnableToDecide>()
  const named = namedToDecide(cast, caseStageOf(charge))
  const able = new Set(await inGoodStanding(work, named))
  for (const personId of named) {
    if (inComplaint.has(personId)) unable.set(personId, 'concerned')
    else if (!able.has(personId)) unable.set(personId, 'membership')
    else if (!(await readsMailAlone(work, personId))) unable.set(personId, 'mailbox')
  }
  return unable
}

async function inGoodStanding(work: Work, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await work.tx
    .select({ personId: members.personId, standing: standingSql(work.now) })
    .from(members)
    .innerJoin(standings, eq(standings.personId, members.personId))
    .where(and(inArray(members.personId, [...personIds]), isNull(members.diedAt)))
  return rows.filter(({ standing }) => mayVote(standing)).map(({ personId }) => personId)
}

async function readsMailAlone(work: Work, personId: string): Promise<boolean> {
  const [person] = await work.tx
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, personId))
  return Boolean(person?.email) && !(await sharesMailbox(work.tx, personId))
}

/** Anyone who reads their mail could decide in their name, and read all that is in the case. Without an address nobody can decide. */
export async function assertReadsMailAlone(work: Work, personId: string) {
  if (!(await readsMailAlone(work, personId))) throw new Refusal('case.panel-email')
}

/**
 * Whether these can be named by these officers, asked when it is proposed and again when it is confirmed: members in good standing
 * who have no part in the case, and neither of the two officers among them; nor have those had any part but to look after it.
 */
export async function assertCanBeNamed(
  work: Work,
  { charge, cast, inComplaint }: Found,
  joins: readonly string[],
  officers: readonly string[],
) {
  if (!isRunning(charge, work.now)) throw new Refusal('case.over')
  for (const officer of officers) {
    assertApart(cast, officer, 'clerk')
    if (inComplaint.has(officer)) throw new Refusal('case.has-part')
  }
  for (const personId of joins) {
    assertApart(cast, personId, panelRole(caseStageOf(charge)))
    if (officers.includes(personId) || inComplaint.has(personId)) throw new Refusal('case.has-part')
    // One of the places would stay empty.
    if (cast.some((one) => one.personId === personId)) throw new Refusal('case.has-part')
  }
  if ((await inGoodStanding(work, joins)).length !== joins.length) {
    throw new Refusal('case.panel-standing')
  }
  for (const personId of joins) await assertReadsMailAlone(work, personId)
}

/** Somebody leaves a panel only by themselves, or when they cannot decide any more: or officers could pick who decides what. */
export async function assertCanLeave(work: Work, found: Found, leaves: string | undefined) {
  const named = namedToDecide(found.cast, caseStageOf(found.charge))
  if (!leaves) {
    const { panelSize } = organisation.discipline
    if (named.length === 0 || named.length >= panelSize) throw new Refusal('case.no-empty-place')
    return
  }
  if (!(await unableToDecide(work, found)).has(leaves)) throw new Refusal('case.still-decides')
}

export async function membersOfMeasure(work: Work, measureId: string) {
  const rows = await work.tx
    .select()
    .from(chargeMeasureMembers)
    .where(eq(chargeMeasureMembers.measureId, measureId))
  const those = (move: 'joins' | 'leaves') =>
    rows.filter((row) => row.move === move).map(({ personId }) => personId)
  return { joins: those('joins'), leaves: those('leaves')[0] }
}

/** They leave: what they had agreed to counts no more, and nobody gives them another part in the case. */
export async function leavePanel(work: Work, chargeId: string, personId: string) {
  await work.tx
    .update(chargeRoles)
    .set({ role: 'left-panel' })
    .where(and(eq(chargeRoles.chargeId, chargeId), eq(chargeRoles.personId, personId)))
}

/** The second officer has confirmed it: from now on they decide, each of them anew. */
export async function seatPanel(work: Work, found: Found, measure: Measure) {
  const { charge } = found
  const stage = caseStageOf(charge)
  const { joins, leaves } = await membersOfMeasure(work, measure.id)
  const whole = measure.kind === 'panel'
  await assertCanBeNamed(work, found, joins, [measure.proposedBy, work.person.personId])
  if (!whole) await assertCanLeave(work, found, leaves)
  else if (namedToDecide(found.cast, stage).length > 0) throw new Refusal('case.panel-named')
  if (leaves) await leavePanel(work, charge.id, leaves)
  for (const personId of joins) await givePart(work, found, personId, panelRole(stage))
  const appeal = stage === 'appeal'
  const subject = { kind: 'case', id: charge.id }
  if (whole) work.record('case.panel-named', subject, { appeal })
  else work.record('case.panel-changed', subject, { appeal })
  await emailCaseWaits(work, charge, appeal ? 'hear-appeal' : 'decide', joins)
  if (whole) await emailMember(work, charge, appeal ? 'appeal-panel-named' : 'panel-named')
  else await emailMember(work, charge, 'panel-changed')
}
