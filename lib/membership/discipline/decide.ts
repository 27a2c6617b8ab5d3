import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { chargeDecisions, chargeDecisionVotes, charges } from '@/db/schema/membership/discipline'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { endOfDayAfter, endOfDayOn, expulsionTakesEffect, isRunning } from './deadlines'
import { emailCaseWaits, emailHandlers, emailMember } from './email-case'
import { expel } from './expel'
import { draftedDecision, findCaseToDecide, whenDecidable } from './find-case'
import { assertReadsMailAlone } from './name-panel'
import { effectOf, isHarder, isOutcome } from './outcomes'
import { reinstate } from './reinstate'
import { chargeMoves } from './states'
import { endSuspension, suspend } from './suspend'

type Found = NonNullable<Awaited<ReturnType<typeof findCaseToDecide>>>
type Charge = Found['charge']
type Draft = { reference: string; outcome: string; until?: string; reasons: string }

/** One of those who decide drafts the decision. The draft before it, and who had agreed to that, count no more. */
export const draftDecision = verb(
  'case.decide',
  { subject: findCaseToDecide },
  async (work, found, { outcome, until, reasons }: Draft) => {
    const { charge, stage, deciders } = found
    await assertReady(work, found)
    if (!isOutcome(outcome)) throw new Refusal('bad-request')
    const end = effectOf(outcome) === 'suspension' && until ? endOfDayOn(until) : undefined
    assertAllowed(work, charge, stage, outcome, end)
    await work.tx
      .update(chargeDecisions)
      .set({ state: 'replaced' })
      .where(
        and(
          eq(chargeDecisions.chargeId, charge.id),
          eq(chargeDecisions.stage, stage),
          ne(chargeDecisions.state, 'made'),
        ),
      )
    const id = newId()
    const me = work.person.personId
    await work.tx.insert(chargeDecisions).values({
      id,
      chargeId: charge.id,
      stage,
      outcome,
      until: end,
      reasonsSealed: seal(reasons),
      draftedBy: me,
      draftedAt: work.now,
    })
    await work.tx
      .insert(chargeDecisionVotes)
      .values({ decisionId: id, personId: me, agreedAt: work.now })
    work.record('case.decision-drafted', { kind: 'case', id: charge.id })
    const others = [...deciders].filter((personId) => personId !== me)
    await emailCaseWaits(work, charge, stage === 'first' ? 'draft' : 'appeal-draft', others)
  },
)

/** Another of them agrees to the very words. Once that is more than half of them, it is the decision. */
export const agreeToDecision = verb(
  'case.decide',
  { subject: findCaseToDecide },
  async (work, found, { draftId }: { reference: string; draftId: string }) => {
    const { charge, stage } = found
    await assertReady(work, found)
    const draft = await draftedDecision(work, charge.id, stage)
    if (!draft || draft.id !== draftId) throw new Refusal('moved-meanwhile')
    assertAllowed(work, charge, stage, draft.outcome, draft.until ?? undefined)
    await work.tx
      .insert(chargeDecisionVotes)
      .values({ decisionId: draft.id, personId: work.person.personId, agreedAt: work.now })
      .onConflictDoNothing()
    work.record('case.decision-agreed', { kind: 'case', id: charge.id })
    const agreed = await work.tx.$count(
      chargeDecisionVotes,
      eq(chargeDecisionVotes.decisionId, draft.id),
    )
    if (agreed * 2 <= organisation.discipline.panelSize) return
    await work.tx
      .update(chargeDecisions)
      .set({ state: 'made' })
      .where(eq(chargeDecisions.id, draft.id))
    if (stage === 'first') await decided(work, charge, draft)
    else await appealDecided(work, charge, draft)
    work.recordUnnamed('case.decided', { kind: 'case', id: charge.id })
    await emailHandlers(work, found, 'decided')
  },
)

/** Nothing is decided before the member could read all evidence and answer it, or after its time is over. */
async function assertReady(work: Work, { charge, stage }: Found) {
  if (!isRunning(charge, work.now)) throw new Refusal('case.over')
  if (work.actor.kind === 'person' && !work.actor.member?.mayVote) {
    throw new Refusal('membership-not-current')
  }
  await assertReadsMailAlone(work, work.person.personId)
  const from = await whenDecidable(work, charge)
  if (stage === 'first' && from > work.now) throw new Refusal('case.not-heard-yet')
  if (stage === 'appeal' && from > work.now) throw new Refusal('case.evidence-too-new')
}

function assertAllowed(
  work: Work,
  charge: Charge,
  stage: Found['stage'],
  outcome: string,
  until: Date | undefined,
) {
  if (stage === 'appeal' && isHarder(outcome, charge.outcome!)) throw new Refusal('case.harder')
  if (effectOf(outcome) !== 'suspension') return
  if (!until || until <= work.now) throw new Refusal('case.not-later')
  const longest = endOfDayAfter(work.now, organisation.discipline.longestSuspensionDays)
  if (until > longest) throw new Refusal('case.suspension-too-long')
  const before = stage === 'appeal' && effectOf(charge.outcome!) === 'suspension'
  if (before && until > charge.outcomeUntil!) throw new Refusal('case.harder')
}

type Made = { outcome: string; until: Date | null; reasonsSealed: string | null }

async function decided(work: Work, charge: Charge, { outcome, until, reasonsSealed }: Made) {
  const effect = effectOf(outcome)
  const appealBy = endOfDayAfter(work.now, organisation.discipline.appealDays)
  const expelsAt = effect === 'expulsion' ? expulsionTakesEffect(work.now, appealBy) : null
  const nothing = outcome === organisation.discipline.noAction
  await work.move(charges, charge, chargeMoves, 'decide', {
    outcome,
    outcomeUntil: until,
    reasonsSealed,
    decidedAt: work.now,
    appealBy: nothing ? null : appealBy,
    expelsAt,
    ...(nothing && { endedAt: work.now }),
  })
  const now = { ...charge, outcome, decidedAt: work.now }
  if (effect === 'suspension') await suspend(work, charge, until!)
  else if (effect === 'expulsion' && expelsAt! > work.now) {
    // Whoever was suspended stays so until the time to appeal is over; whoever was not keeps their vote.
    if (charge.suspensionId) await suspend(work, charge, expelsAt!)
  } else await endSuspension(work, charge)
  await emailMember(work, charge, 'decided', nothing ? undefined : appealBy)
  if (effect === 'expulsion' && expelsAt! <= work.now) await expelAndTell(work, now)
}

async function appealDecided(work: Work, charge: Charge, { outcome, until, reasonsSealed }: Made) {
  await work.move(charges, charge, chargeMoves, 'decide-appeal', {
    appealOutcome: outcome,
    appealOutcomeUntil: until,
    appealReasonsSealed: reasonsSealed,
    appealDecidedAt: work.now,
    endedAt: work.now,
  })
  const effect = effectOf(outcome)
  await emailMember(work, charge, 'appeal-decided')
  if (effect === 'expulsion') {
    await expelAndTell(work, { ...charge, appealDecidedAt: work.now })
    return
  }
  if (effect === 'suspension' && charge.suspensionId) await suspend(work, charge, until!)
  else await reinstate(work, charge)
  if (effect === 'suspension' && !charge.suspensionId) await suspend(work, charge, until!)
}

async function expelAndTell(work: Work, charge: Charge) {
  if (await expel(work, charge)) await emailMember(work, charge, 'expelled')
}
