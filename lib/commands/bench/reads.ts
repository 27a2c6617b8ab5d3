import { desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { members, people } from '@/db/schema/people/people'
import { emailOf, type Slug } from '@/lib/demo/cast'
import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { countQueue, listApplicationQueue } from '@/lib/membership/join/queue'
import { monthOf, monthsLater } from '@/lib/money/treasury/dashboard/months'
import { findNextPayout } from '@/lib/money/treasury/dashboard/next-payout'
import { getDashboard } from '@/lib/money/treasury/dashboard/read'
import { countAllArrears, listArrears } from '@/lib/money/treasury/lists/arrears'
import { countAllDues, listDues } from '@/lib/money/treasury/lists/dues'
import { arrearsFilter, duesFilter } from '@/lib/money/treasury/lists/filters'
import { countArrears } from '@/lib/money/treasury/tallies/count-arrears'
import { countJoinersAndLeavers } from '@/lib/money/treasury/tallies/count-joiners-and-leavers'
import { countMembers } from '@/lib/money/treasury/tallies/count-members'
import { sumExpected } from '@/lib/money/treasury/tallies/sum-expected'
import { sumMonths } from '@/lib/money/treasury/tallies/sum-months'
import { groups } from '@/lib/organisation'
import { searchMembers } from '@/lib/people/members/search'
import { actorOf } from '@/lib/people/sign-in/actor'
import { membersFilter } from '@/lib/records/members-list/filters'
import { listMembers } from '@/lib/records/members-list/read'
import { measure, percentile, type Times } from './measure'

type Read = () => Promise<unknown>

/** What officers look at all day, as their pages read it: whole pages first, then the parts of the slowest. */
export async function reads(): Promise<Record<string, Read>> {
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
  const listed = (query: object) => () => listMembers(secretary, membersFilter.parse(query))
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
    'member search, a part that very many have': () => searchMembers(treasurer, 'an'),
    'member search, a part in the middle': () => searchMembers(treasurer, 'rtin'),
    'member search, nobody': () => searchMembers(treasurer, 'zzyx qw'),
    'member search, a whole name': () => searchMembers(treasurer, last!.name),
    'member search, a number': () => searchMembers(treasurer, String(last!.number)),
    'member search, an address': () => searchMembers(treasurer, last!.email!),
    'members list': listed({}),
    'members list, a part of a name': listed({ q: 'rtin' }),
    'members list, a part that very many have': listed({ q: 'an' }),
    'members list, a name with a slip': listed({ q: 'hskeht' }),
    'members list, nobody': listed({ q: 'zzyx qw' }),
    'members list, part of an address': listed({ q: last!.email!.slice(0, 9) }),
    'members list, a phone number': listed({ q: '0191 498 0000' }),
    'members list, a postcode': listed({ q: 'NE1 4' }),
    'members list, a constituency': listed({ place: 'Hexham' }),
    'members list, several filters': listed({
      standing: 'grace',
      band: 'solidarity',
      way: 'bacs_debit',
      place: 'Hexham',
    }),
    'members list, a saved list by three filters': listed({
      standing: 'good',
      place: 'Hexham',
      joined: 'earlier',
    }),
    'members list, a group': listed({ group: groups[0] }),
    'members list, joined lately': listed({ joined: 'lately', q: 'mar' }),
    'review queue': async () => {
      await Promise.all([countQueue(secretary), listApplicationQueue(secretary, 'all')])
    },
    'review queue, ready': () => listApplicationQueue(secretary, 'ready'),
    'review queue, decided': () => listApplicationQueue(secretary, 'decided'),
    'dashboard: members by standing': () => countMembers(now()),
    'dashboard: income': () => sumMonths('2000-01-01'),
    'dashboard: arrears': () => countArrears(now()),
    'dashboard: expected': sumExpected,
    'dashboard: comings': () =>
      countJoinersAndLeavers({ from: monthsLater(month, -11), to: dateOf(now()) }),
    'dashboard: payouts': () => findNextPayout(dateOf(now())),
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
