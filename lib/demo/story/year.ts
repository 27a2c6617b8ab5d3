import { doWaitingJobs } from '@/lib/jobs/runner'
import type { PersonActor } from '@/lib/kernel/actor'
import { joinCast } from './cast-joins'
import { electOfficers } from './elections/officers'
import type { Officers } from './founding'
import { as, catchUpWithStripe, entitled, joinAsStoryMember } from './joining'
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

/** Most pay by card, some by direct debit, and a few cards die at the first renewal. */
function meansOf(number: number) {
  if (number % 23 === 4) return { card: cards.failsLater }
  return number % 8 === 3 ? 'direct debit' : { card: cards.good }
}

/** The month in which a member of the cast joined. */
const castOf = { 7: 'pauline', 9: 'siobhan', 10: 'ellie' } as const

/** Eleven months, eleven newcomers each: who has joined vouches for the next ones. */
export async function tellTheYear(officers: Officers, report: (line: string) => void) {
  const members: PersonActor[] = [...officers.founders]
  for (let month = 0; month < months; month += 1) {
    await liveTo(daysAgo(350 - month * 31))
    for (const { personId } of members.slice(-newcomersAMonth)) await catchUpWithStripe(personId)
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
      members.push(await joinAsStoryMember(membershipSecretary, newcomer, meansOf(number)))
    }
    const slug = castOf[month as keyof typeof castOf]
    if (slug) await joinCast(slug, officers, members)
    await decideMotionsOf(month, officers, members)
    if (month === 9) await electOfficers(officers, await entitled(members))
    await doWaitingJobs()
    report(`Month ${month + 1} of ${months}: ${members.length} have joined so far.`)
  }
  return members
}
