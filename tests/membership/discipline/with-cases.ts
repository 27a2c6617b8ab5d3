import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { database } from '@/db/client'
import { charges } from '@/db/schema/membership/discipline'
import { terms } from '@/db/schema/people/officers'
import type { PersonActor } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { answerCharge } from '@/lib/membership/discipline/add-paper'
import { agreeToDecision, draftDecision } from '@/lib/membership/discipline/decide'
import { confirmMeasure } from '@/lib/membership/discipline/measure'
import { proposeCharge } from '@/lib/membership/discipline/propose-charge'
import { proposePanel } from '@/lib/membership/discipline/propose-panel'
import { getCase } from '@/lib/membership/discipline/read'
import { bringCharge } from '@/lib/membership/discipline/settle-charge'
import { actorOf } from '@/lib/people/sign-in/actor'
import { aMember, anOfficer } from '@/tests/support/people'

export const alleged = 'It is alleged that leaflets were thrown into the Wear'

/** The officers, a member, and enough others to decide and to hear an appeal. */
export async function theCast() {
  const maureen = await anOfficer('co-chair', { name: 'Maureen' })
  const kwame = await anOfficer('co-chair', { name: 'Kwame', seat: 2 })
  const tom = await anOfficer('secretary', { name: 'Tom' })
  const joyce = await anOfficer('treasurer', { name: 'Joyce' })
  const nasreen = await anOfficer('membership-secretary', { name: 'Nasreen' })
  const others = await Promise.all(Array.from({ length: 6 }, () => aMember()))
  return { maureen, kwame, tom, joyce, nasreen, panel: others.slice(0, 3), appeal: others.slice(3) }
}
export type Officers = Awaited<ReturnType<typeof theCast>>

/** The day on which each test begins. */
export const today = atWallTime('2026-11-30', '12:00')
export let cast: Officers
/** The member whom the case of a test is about. */
export let member: PersonActor

/** For a file of tests: one cast for all of them, and a member of its own for each. */
export function eachWithAMember() {
  beforeAll(async () => {
    freezeClock(today)
    cast = await theCast()
  })
  afterAll(thawClock)
  beforeEach(async () => {
    freezeClock(today)
    await anotherMember()
  })
}

/** From here on the test is about somebody else. */
export async function anotherMember() {
  member = await aMember()
}

export const numberOf = ({ member }: PersonActor) => member!.number
export const again = async ({ personId }: PersonActor) =>
  (await actorOf(personId, { secondFactor: true }))!
export async function termOf({ personId }: PersonActor) {
  const [term] = await database().select().from(terms).where(eq(terms.personId, personId))
  return term!.id
}
export async function caseRow(reference: string) {
  const [row] = await database().select().from(charges).where(eq(charges.reference, reference))
  return row!
}

/** A case that Tom proposed and Maureen brought. */
export async function aCase({ tom, maureen }: Officers, member: PersonActor) {
  const { reference } = await proposeCharge(tom, {
    number: numberOf(member),
    rule: 'Members treat each other with respect.',
    allegation: alleged,
  })
  await bringCharge(maureen, { reference })
  return reference
}

/** Who decides, or who hears the appeal: proposed by Kwame, confirmed by Nasreen. */
export async function namePanel(
  { kwame, nasreen }: Pick<Officers, 'kwame' | 'nasreen'>,
  reference: string,
  panel: PersonActor[],
) {
  const { measureId } = await proposePanel(kwame, { reference, numbers: panel.map(numberOf) })
  await confirmMeasure(nasreen, { reference, measureId })
}

/** The same with its panel named, and the member's answer. */
export async function aCaseToDecide(officers: Officers, member: PersonActor) {
  const reference = await aCase(officers, member)
  await namePanel(officers, reference, officers.panel)
  await answerCharge(member, { reference, words: 'I was in Carlisle that day.' })
  return reference
}

/** Two of three decide. */
export async function decide(
  reference: string,
  [one, other]: PersonActor[],
  decision: { outcome: string; until?: string },
) {
  await draftDecision(one!, { reference, reasons: 'We heard both sides.', ...decision })
  const { drafts } = (await getCase(other!, { reference }))!
  await agreeToDecision(other!, { reference, draftId: drafts.at(-1)!.id })
}
