import 'server-only'
import { sql } from 'drizzle-orm'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type Group, organisation } from '@/lib/organisation'
import { listGroupMembers } from './group-members'

type Seat = { group: Group; personId: string }

/** Where a group has so many seats and no more: two who agree in the same moment wait for each other, and one of them is late. */
export async function assertSeatFree(work: Work, { group, personId }: Seat) {
  const seats = organisation.groups[group].seats
  if (seats === undefined) return
  await work.tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`group seats/${group}`}))`)
  const there = await listGroupMembers([group], work.now, work.tx)
  const others = there.filter((one) => one.personId !== personId)
  if (others.length >= seats) throw new Refusal('group.full')
}
