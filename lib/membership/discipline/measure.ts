import 'server-only'
import { and, eq } from 'drizzle-orm'
import { chargeMeasures, charges } from '@/db/schema/membership/discipline'
import { members } from '@/db/schema/people/people'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { assertApart } from './assert-apart'
import { endOfDayAfter, endOfDayOn, isRunning, lapseAfter } from './deadlines'
import { emailHandlers, emailMember } from './email-case'
import { findCase, noteClerk, notePart, waitsInCase } from './find-case'
import { isAboutPanel, type MeasureKind, measureMoves } from './measures'
import { effectOf, standingOutcome } from './outcomes'
import { seatPanel } from './panel'
import { isReinstated, reinstate } from './reinstate'
import { suspend } from './suspend'

type Charge = typeof charges.$inferSelect
type Kind = Exclude<MeasureKind, 'panel' | 'replacement'>
type Measure = { reference: string; kind: Kind; reason: string; until?: string }

/** What only two officers can do in a case is proposed by one, with its reason. (Who decides is proposed in `propose-panel.ts`.) */
export const proposeMeasure = verb(
  'case.handle',
  { subject: findCase },
  async (work, found, { kind, reason, until }: Measure) => {
    const { charge } = found
    const end = until ? endOfDayOn(until) : undefined
    await assertPossible(work, charge, kind, end)
    await assertNoneWaits(work, charge.id, kind)
    await notePart(work, found)
    const id = newId()
    await work.tx.insert(chargeMeasures).values({
      id,
      chargeId: charge.id,
      kind,
      reasonSealed: seal(reason),
      until: end,
      proposedBy: work.person.personId,
      proposedAt: work.now,
    })
    work.record('case.measure-proposed', { kind: 'case', id: charge.id })
    await emailHandlers(work, found, 'confirm-measure')
    return { measureId: id }
  },
)

/** Of each kind one at a time waits for a second officer. The key holds it, where two propose one at the same moment. */
export async function assertNoneWaits(work: Work, chargeId: string, kind: MeasureKind) {
  const waits = and(
    eq(chargeMeasures.chargeId, chargeId),
    eq(chargeMeasures.kind, kind),
    eq(chargeMeasures.state, 'proposed'),
  )
  if ((await work.tx.$count(chargeMeasures, waits)) > 0) throw new Refusal('case.measure-waits')
}

type WhichMeasure = { reference: string; measureId: string }

/** The very measure that was read: not one of its kind that took its place. */
async function findMeasure(work: Work, { reference, measureId }: WhichMeasure) {
  const found = await findCase(work, { reference })
  if (!found) return undefined
  const [measure] = await work.tx
    .select()
    .from(chargeMeasures)
    .where(and(eq(chargeMeasures.chargeId, found.charge.id), eq(chargeMeasures.id, measureId)))
  if (!measure) return undefined
  const { proposedBy, proposedAt } = measure
  const waits = waitsInCase(work, found, proposedBy, proposedAt)
  return { ...found, measure, officers: [proposedBy], ...waits }
}

/** The second officer: it counts from now on, and the member is told. */
export const confirmMeasure = verb(
  'case.confirm',
  { subject: findMeasure },
  async (work, found, _: WhichMeasure) => {
    const { charge, measure } = found
    const { kind } = measure
    if (kind !== 'panel' && kind !== 'replacement') {
      await assertPossible(work, charge, kind, measure.until ?? undefined)
    }
    await work.move(chargeMeasures, measure, measureMoves, 'confirm', {
      settledBy: work.person.personId,
      settledAt: work.now,
    })
    work.record('case.measure-confirmed', { kind: 'case', id: charge.id })
    if (isAboutPanel(kind)) {
      await seatPanel(work, found, measure)
      await noteClerk(work, found)
      return
    }
    await notePart(work, found)
    if (measure.kind === 'extension') {
      await work.tx
        .update(charges)
        .set({ lapsesAt: measure.until })
        .where(eq(charges.id, charge.id))
      await emailMember(work, charge, 'extended', measure.until!)
    }
    if (measure.kind === 'suspension') {
      await suspend(work, charge, measure.until!)
      await emailMember(work, charge, 'suspended', measure.until!)
    }
    if (measure.kind === 'reinstatement') {
      await reinstate(work, charge)
      // Nothing is left to appeal against, or to carry out.
      if (!charge.endedAt) {
        await work.tx
          .update(charges)
          .set({ appealBy: null, endedAt: work.now })
          .where(eq(charges.id, charge.id))
      }
      await emailMember(work, charge, 'reinstated')
    }
  },
)

export const declineMeasure = verb(
  'case.handle',
  { subject: findMeasure },
  async (work, { charge, cast, measure }, _: WhichMeasure) => {
    if (isAboutPanel(measure.kind)) assertApart(cast, work.person.personId, 'clerk')
    await work.move(chargeMeasures, measure, measureMoves, 'decline', {
      settledBy: work.person.personId,
      settledAt: work.now,
    })
    work.record('case.measure-declined', { kind: 'case', id: charge.id })
  },
)

/** Asked when it is proposed, and again when it is confirmed: in between, time has passed. */
async function assertPossible(work: Work, charge: Charge, kind: Kind, until?: Date) {
  const { suspensionDays } = organisation.discipline
  if (kind === 'reinstatement') return assertCanComeBack(work, charge)
  if (!isRunning(charge, work.now)) throw new Refusal('case.over')
  if (!until || until <= work.now) throw new Refusal('case.not-later')
  if (kind === 'extension') {
    if (until <= charge.lapsesAt!) throw new Refusal('case.not-later')
    if (until > lapseAfter(charge.lapsesAt!)) throw new Refusal('case.extension-too-long')
    return
  }
  if (charge.state !== 'open') throw new Refusal('case.over')
  if (until > charge.lapsesAt!) throw new Refusal('case.beyond-its-time')
  if (until > endOfDayAfter(work.now, suspensionDays)) throw new Refusal('case.suspension-too-long')
  // One that belongs to another case ends with that one, and holds up none in this.
  if (charge.suspensionId) throw new Refusal('case.suspended-already')
}

async function assertCanComeBack(work: Work, charge: Charge) {
  if (!(await canComeBack(work, charge))) throw new Refusal('case.nothing-to-undo')
}

/** What this very case did, and nothing that another did: a suspension that runs, an expulsion that counts or waits for the appeal. */
export async function canComeBack(work: Work, charge: Charge): Promise<boolean> {
  const [member] = charge.memberId
    ? await work.tx.select().from(members).where(eq(members.personId, charge.memberId))
    : []
  const decided = charge.state === 'decided' || charge.state === 'appeal-decided'
  const expels = effectOf(standingOutcome(charge)) === 'expulsion'
  const effective = charge.suspensionId || charge.expelsAt || (expels && member?.expelledAt)
  return decided && Boolean(effective) && !(await isReinstated(work, charge.id))
}
