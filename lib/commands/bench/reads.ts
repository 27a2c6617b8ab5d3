import { desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { members, people } from '@/db/schema/people/people'
import { emailOf, type Slug } from '@/lib/demo/cast'
import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { countQueue, listApplicationQueue } from '@/lib/membership/join/queue'
import { monthOf, monthsLater } from '@/lib/money/treasury/dashboard/months'
import { getDashboard } from '@/lib/money/treasury/dashboard/read'
import { countWaiting, nextPayout } from '@/lib/money/treasury/dashboard/waiting-counts'
import { countAllArrears, listArrears } from '@/lib/money/treasury/lists/arrears'
import { countAllDues, listDues } from '@/lib/money/treasury/lists/dues'
import { arrearsFilter, duesFilter } from '@/lib/money/treasury/lists/filters'
import { countArrears } from '@/lib/money/treasury/tallies/count-arrears'
import { countJoinersAndLeavers } from '@/lib/money/treasury/tallies/count-joiners-and-leavers'
import { countMembers } from '@/lib/money/treasury/tallies/count-members'
import { sumExpected } from '@/lib/money/treasury/tallies/sum-expected'
import { sumLedger } from '@/lib/money/treasury/tallies/sum-ledger'
import { searchMembers } from '@/lib/people/members/search'
import { actorOf } from '@/lib/people/sign-in/actor'
import { measure, percentile, type Times } from './measure'

type Read = () => Promise<unknown>

/** What officers look at all day, as their pages read it: whole pages first, then the parts of the slowest. */
async function reads(): Promise<Record<string, Read>> {
  const treasurer = await officer('joyce')
  const secretary = await officer('nasreen')
  const [last] = await database()
    .select({ number: members.number, name: people.name, email: people.email })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .orderBy(desc(members.number))
    .limit(1)
  const month = monthOf(now())
  const arrears = (query: object) => async () => {
    const filter = arrearsFilter.parse(query)
    await Promise.all([listArrears(treasurer, filter), countAllArrears(treasurer)])
  }
  const dues = (query: object) => async () => {
    const filter = duesFilter.parse(query)
    await Promise.all([listDues(treasurer, filter), countAllDues(treasurer)])
  }
  return {
    'treasurer’s dashboard': () => getDashboard(treasurer),
    arrears: arrears({}),
    'arrears, one age, band and way': arrears({
      age: 'lapsed',
      band: 'solidarity',
      way: 'bacs_debit',
    }),
    'all dues': dues({}),
    'all dues, the suspended': dues({ standing: 'suspended' }),
    'member search, a first name': () => searchMembers(treasurer, 'mar'),
    'member search, a whole name': () => searchMembers(treasurer, last!.name),
    'member search, a number': () => searchMembers(treasurer, String(last!.number)),
    'member search, an address': () => searchMembers(treasurer, last!.email!),
    'review queue': async () => {
      await Promise.all([countQueue(secretary), listApplicationQueue(secretary, 'all')])
    },
    'review queue, ready': () => listApplicationQueue(secretary, 'ready'),
    'review queue, decided': () => listApplicationQueue(secretary, 'decided'),
    'dashboard: members by standing': () => countMembers(now()),
    'dashboard: income': () => sumLedger(monthsLater(month, -23)),
    'dashboard: arrears': () => countArrears(now()),
    'dashboard: expected': sumExpected,
    'dashboard: comings': () =>
      countJoinersAndLeavers({ from: monthsLater(month, -11), to: dateOf(now()) }),
    'dashboard: what waits': countWaiting,
    'dashboard: payouts': () => nextPayout(dateOf(now())),
  }
}

async function officer(slug: Slug): Promise<PersonActor> {
  const [person] = await database()
    .select()
    .from(people)
    .where(eq(people.email, emailOf(slug)))
  return (await actorOf(person!.id, { secondFactor: true }))!
}

/** Takes the time of each read in the database of DATABASE_URL, from asking to having the answer, and adds it to `taken`. */
export async function timeReads(times: number, taken: Record<string, Times>) {
  for (const [name, read] of Object.entries(await reads())) {
    taken[name] = [...(taken[name] ?? []), ...(await measure(times, read))]
  }
}

export function summary(taken: Times) {
  const times = taken.toSorted((one, other) => one - other)
  return { p50: percentile(times, 50), p95: percentile(times, 95), most: times.at(-1) ?? 0 }
}
