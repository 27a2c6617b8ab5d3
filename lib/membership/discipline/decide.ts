import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { chargeDecisions, chargeDecisionVotes, charges } from '@/db/schema/membership/discipline'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { endOfDayAfter, endOfDayOn, expulsionTakesEffect, isRunning } from './deadlines'
import { emailCaseWaits, emailHandlers, emailMember } from './email-case'
import { expel } from './expel'
import { draftsOf, findCaseToDecide, whenDecidable } from './find-case'
import { effectOf, isHarder, isOutcome } from './outcomes'
import { assertReadsMailAlone, unableToDecide } from './panel'
import { reinstate } from './reinstate'
import { chargeMoves } from './states'
import { endSuspension, suspend } from './suspend'

type Found = NonNullable<Awaited<ReturnType<typeof findCaseToDecide>>>
type Charge = Found['charge']
type Draft = { reference: string; outcome: string; until?: string; reasons: string }

/** So many drafts one of them can write in a case, or in its appeal. */
const mostDrafts = 10

/**
 * One of those who decide drafts the decision. Every draft stays, with its author and its time, and stays open to agreement: a new one
 * takes nobody's words or agreement away, so nobody can hold a decision up by writing another. Only their own voice goes with it.
 */
export const draftDecision = verb(
  'case.decide',
  { subject: findCaseToDecide },
  async (work, found, { outcome, until, reasons }: Draft) => {
    const { charge, stage, deciders } = found
    await assertReady(work, found)
    if (!isOutcome(outcome)) throw new Refusal('bad-request')
    const end = effectOf(outcome) === 'suspension' && until ? endOfDayOn(until) : undefined
    assertAllowed(work, charge, stage, outcome, end)
    const id = newId()
    const me = work.person.personId
    const written = (await draftsOf(work, charge.id, stage)).filter(
      ({ draftedBy }) => draftedBy === me,
    )
    if (written.length >= mostDrafts) throw new Refusal('case.too-many-drafts')
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
    await giveVoice(work, found, id)
    work.record('case.decision-drafted', { kind: 'case', id: charge.id })
    const others = [...deciders].filter((personId) => personId !== me)
    await emailCaseWaits(work, charge, stage === 'first' ? 'draft' : 'appeal-draft', others)
  },
)

/**
 * Another of them agrees to the very words of one draft; what they had agreed to before they leave. Once that is more than half of the
 * places, it is the decision. Only those count who can still decide: nobody who left, or whose membership ended since.
 */
export const agreeToDecision = verb(
  'case.decide',
  { subject: findCaseToDecide },
  async (work, found, { draftId }: { reference: string; draftId: string }) => {
    const { charge, stage } = found
    await assertReady(work, found)
    const draft = (await draftsOf(work, charge.id, stage)).find(({ id }) => id === draftId)
    if (!draft) throw new Refusal('moved-meanwhile')
    assertAllowed(work, charge, stage, draft.outcome, draft.until ?? undefined)
    await giveVoice(work, found, draft.id)
    work.record('case.decision-agreed', { kind: 'case', id: charge.id })
    const unable = await unableToDecide(work, found)
    const agreed = (await agreedTo(work, draft.id)).filter(
      (personId) => found.deciders.has(personId) && !unable.has(personId),
    )
    if (agreed.length * 2 <= organisation.discipline.panelSize) return
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

/** Each has one voice, for one draft. */
async function giveVoice(work: Work, { charge, stage }: Found, decisionId: string) {
  const { personId } = work.person
  const drafts = await draftsOf(work, charge.id, stage)
  const others = drafts.map(({ id }) => id).filter((id) => id !== decisionId)
  await work.tx
    .delete(chargeDecisionVotes)
    .where(
      and(
        eq(chargeDecisionVotes.personId, personId),
        inArray(chargeDecisionVotes.decisionId, others),
      ),
    )
  await work.tx
    .insert(chargeDecisionVotes)
    .values({ decisionId, personId, agreedAt: work.now })
    .onConflictDoNothing()
}

async function agreedTo(work: Work, decisionId: string): Promise<string[]> {
  const rows = await work.tx
    .select({ personId: chargeDecisionVotes.personId })
    .from(chargeDecisionVotes)
    .where(eq(chargeDecisionVotes.decisionId, decisionId))
  return rows.map(({ personId }) => personId)
}

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
    // Somebody suspended stays so until the time to appeal is over; somebody who was not keeps their vote.
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
