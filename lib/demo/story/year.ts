import { doWaitingJobs } from '@/lib/jobs/runner'
import type { PersonActor } from '@/lib/kernel/actor'
import { joinCast } from './cast-joins'
import { electOfficers } from './elections/officers'
import { publishEqualityUntil, tellEquality } from './equality'
import type { Officers } from './founding'
import { fillSecondChair } from './handover'
import { as, catchUpWithStripe, entitled, joinAsStoryMember, type Means } from './joining'
import { adoptStandingOrders, callAnnualMeeting } from './meetings'
import { bringDues, type HandPayer } from './money'
import { inventedName, pick } from './names'
import { daysAgo, liveTo } from './story-clock'
import { cards } from './stripe'
import { decideMotionsOf } from './year-motions'

const months = 11
const newcomersAMonth = 11

const dues = [
  { band: 'basic', interval: 'month', amountPence: 300 },
  { band: 'concession', interval: 'month', amountPence: 100 },
  { band: 'free', interval: 'month', amountPence: 0 },
  { band: 'basic', interval: 'year', amountPence: 3600 },
  { band: 'solidarity', interval: 'month', amountPence: 1000 },
  { band: 'concession', interval: 'year', amountPence: 1200 },
  { band: 'basic', interval: 'month', amountPence: 300 },
  { band: 'free', interval: 'month', amountPence: 0 },
  { band: 'solidarity', interval: 'year', amountPence: 12000 },
] as const

/** Two pay by hand: one brought a year in cash, the other transfers each month and is late this time. */
const payByHand = [57, 108]

/** Most pay by card, some by direct debit, and a few cards die at the first renewal. */
function meansOf(number: number): Means {
  if (payByHand.includes(number)) return 'by hand'
  if (number % 23 === 4) return { card: cards.failsLater }
  return number % 8 === 3 ? 'direct debit' : { card: cards.good }
}

/** The month in which a member of the cast joined. */
const castOf = { 7: 'pauline', 8: 'frank', 9: 'siobhan', 10: 'ellie' } as const

/** Eleven months, eleven newcomers each: who has joined vouches for the next ones. */
export async function tellTheYear(officers: Officers, report: (line: string) => void) {
  const members: PersonActor[] = [...officers.founders]
  const monthlyByHand: HandPayer[] = []
  for (let month = 0; month < months; month += 1) {
    const begins = daysAgo(350 - month * 31)
    await publishEqualityUntil(begins)
    await liveTo(begins)
    for (const { personId } of members.slice(-newcomersAMonth)) await catchUpWithStripe(personId)
    for (const payer of monthlyByHand) await bringDues(officers, payer)
    const vouching = await entitled(members)
    const membershipSecretary = await as(officers.nasreen.personId)
    for (let place = 0; place < newcomersAMonth; place += 1) {
      const number = month * newcomersAMonth + place
      const name = inventedName(number)
      const newcomer = {
        name,
        email: `${name.toLowerCase().replace(' ', '.')}@post.example`,
        number,
        dues: pick(dues, number),
        proposer: pick(vouching, number * 3),
        seconder: pick(vouching, number * 3 + 1),
      }
      const joined = await joinAsStoryMember(membershipSecretary, newcomer, meansOf(number))
      members.push(joined)
      if (!payByHand.includes(number)) continue
      const payer = { ...joined, ...newcomer.dues }
      await bringDues(officers, payer)
      if (payer.interval === 'month') monthlyByHand.push(payer)
    }
    const slug = castOf[month as keyof typeof castOf]
    if (slug) await joinCast(slug, officers, members)
    if (month === 1) await fillSecondChair(officers, members.at(-1)!)
    if (month === 6) await tellEquality(await entitled(members))
    if (month === 8) await adoptStandingOrders(officers)
    if (month === 9) await callAnnualMeeting(officers)
    await decideMotionsOf(month, officers, members)
    if (month === 9) await electOfficers(officers, await entitled(members))
    await doWaitingJobs()
    report(`Month ${month + 1} of ${months}: ${members.length} have joined so far.`)
  }
  return members
}
