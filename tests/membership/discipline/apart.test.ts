import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import {
  chargeDecisions,
  chargeDecisionVotes,
  chargeMeasures,
  chargeRoles,
} from '@/db/schema/membership/discipline'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'
import { addEvidence, answerCharge } from '@/lib/membership/discipline/add-paper'
import { appealDecision } from '@/lib/membership/discipline/appeal'
import {
  assertApart,
  type CaseRole,
  notAtTheDesk,
  whyNotApart,
} from '@/lib/membership/discipline/assert-apart'
import { expulsionTakesEffect } from '@/lib/membership/discipline/deadlines'
import { agreeToDecision, draftDecision } from '@/lib/membership/discipline/decide'
import { confirmMeasure } from '@/lib/membership/discipline/measure'
import { proposeCharge } from '@/lib/membership/discipline/propose-charge'
import { proposePanel, proposeReplacement } from '@/lib/membership/discipline/propose-panel'
import { getCase } from '@/lib/membership/discipline/read'
import { bringCharge } from '@/lib/membership/discipline/settle-charge'
import { stepAside } from '@/lib/membership/discipline/step-aside'
import { caseRow, numberOf, theCast } from './with-cases'

const roles: CaseRole[] = [
  'member',
  'complainant',
  'named',
  'brings',
  'confirms',
  'investigates',
  'clerk',
  'panel',
  'appeal-panel',
  'left-panel',
]
const person = fc.constantFrom('ada', 'ben', 'cat', 'dan', 'eve')

test('whatever parts are given in whatever order, nobody ever has two in one case', () => {
  const given = fc.array(fc.tuple(person, fc.constantFrom(...roles)), { maxLength: 40 })
  fc.assert(
    fc.property(given, (parts) => {
      const cast: { personId: string; role: CaseRole }[] = []
      for (const [personId, role] of parts) {
        if (whyNotApart(cast, personId, role)) {
          expect(() => assertApart(cast, personId, role)).toThrow(Refusal)
          continue
        }
        cast.push({ personId, role })
      }
      for (const { personId } of cast) {
        const held = new Set(
          cast.filter((one) => one.personId === personId).map(({ role }) => role),
        )
        expect(held.size).toBe(1)
      }
    }),
  )
})

test('whoever decides is at the desk of no case', () => {
  expect(notAtTheDesk).toEqual([
    'member',
    'complainant',
    'named',
    'panel',
    'appeal-panel',
    'left-panel',
  ])
})

test('an expulsion waits for the appeal or not, as the rule book says', () => {
  const [decided, until] = [atWallTime('2027-01-01'), atWallTime('2027-02-01')]
  expect(expulsionTakesEffect(decided, until, true)).toBe(until)
  expect(expulsionTakesEffect(decided, until, false)).toBe(decided)
})

let everybody: PersonActor[]
const today = atWallTime('2026-11-30', '12:00')
beforeAll(async () => {
  freezeClock(today)
  const { panel, appeal, ...officers } = await theCast()
  everybody = [...Object.values(officers), ...panel, ...appeal]
})
afterAll(thawClock)

const acts = [
  'evidence',
  'panel',
  'confirm',
  'aside',
  'replace',
  'draft',
  'agree',
  'bring',
  'answer',
  'appeal',
]

test('through the verbs, with anybody trying anything: two bring it, others decide, and others again hear the appeal', async () => {
  const one = fc.nat({ max: 10 })
  const attempt = fc.record({
    act: fc.constantFrom(...acts),
    by: one,
    three: fc.tuple(one, one, one),
  })
  const play = fc.record({
    about: one,
    proposer: one,
    attempts: fc.array(attempt, { minLength: 30, maxLength: 45 }),
  })
  const reached = { brought: 0, named: 0, decided: 0 }
  await fc.assert(
    fc.asyncProperty(play, async ({ about, proposer, attempts }) => {
      freezeClock(today)
      const proposed = await orRefusal(
        proposeCharge(everybody[proposer]!, {
          number: numberOf(everybody[about]!),
          rule: 'r',
          allegation: 'a',
        }),
      )
      if (proposed instanceof Refusal) return
      const { reference } = proposed
      for (const [place, { act, by, three }] of attempts.entries()) {
        if (place === 15) freezeClock(addDays(today, 30))
        await orRefusal(tries(everybody[by]!, act, reference, three))
      }
      const row = await caseRow(reference)
      const cast = await database()
        .select()
        .from(chargeRoles)
        .where(eq(chargeRoles.chargeId, row.id))
      const having = (...some: CaseRole[]) =>
        cast.filter(({ role }) => some.includes(role)).map(({ personId }) => personId)
      expect(new Set(cast.map(({ personId }) => personId)).size).toBe(cast.length)
      if (row.broughtAt) {
        reached.brought += 1
        expect(row.settledBy).not.toBe(row.proposedBy)
        expect([row.settledBy, row.proposedBy]).not.toContain(row.memberId)
      }
      const votes = await database()
        .select({ by: chargeDecisionVotes.personId, stage: chargeDecisions.stage })
        .from(chargeDecisionVotes)
        .innerJoin(chargeDecisions, eq(chargeDecisions.id, chargeDecisionVotes.decisionId))
        .where(eq(chargeDecisions.chargeId, row.id))
      if (row.decidedAt) reached.decided += 1
      const measures = await database()
        .select()
        .from(chargeMeasures)
        .where(and(eq(chargeMeasures.chargeId, row.id), eq(chargeMeasures.state, 'confirmed')))
      // Nobody decides whom two officers had not named, and neither of the two had or has another part.
      if (having('panel', 'appeal-panel', 'left-panel').length > 0) {
        expect(measures.length).toBeGreaterThan(0)
        reached.named += 1
      }
      for (const { proposedBy, settledBy } of measures) {
        expect(settledBy).not.toBe(proposedBy)
        expect(having('clerk')).toEqual(expect.arrayContaining([proposedBy, settledBy]))
      }
      for (const { by, stage } of votes) {
        expect(having(stage === 'first' ? 'panel' : 'appeal-panel', 'left-panel')).toContain(by)
        expect([row.proposedBy, row.settledBy, row.memberId]).not.toContain(by)
      }
    }),
    { numRuns: 12 },
  )
  expect(reached.brought).toBeGreaterThan(0)
})

async function tries(by: PersonActor, act: string, reference: string, three: number[]) {
  const which = { reference, words: 'words', reasons: 'reasons', outcome: 'advice' }
  if (act === 'bring') return bringCharge(by, which)
  if (act === 'evidence') return addEvidence(by, which)
  if (act === 'answer') return answerCharge(by, which)
  if (act === 'appeal') return appealDecision(by, which)
  if (act === 'draft') return draftDecision(by, which)
  if (act === 'panel') {
    return proposePanel(by, {
      reference,
      numbers: three.map((place) => numberOf(everybody[place]!)),
    })
  }
  if (act === 'confirm') {
    const waits = (await getCase(by, which))?.measures.find((measure) => measure.waits)
    return waits && confirmMeasure(by, { reference, measureId: waits.id })
  }
  if (act === 'aside') return stepAside(by, which)
  if (act === 'replace') {
    const [place] = (await getCase(by, which))?.toReplace ?? []
    const number = numberOf(everybody[three[0]!]!)
    return place && proposeReplacement(by, { reference, number, leaves: place.personId })
  }
  const draftId = (await getCase(by, which))?.drafts[three[0]!]?.id
  return draftId ? agreeToDecision(by, { reference, draftId }) : undefined
}
