import { and, eq, gt } from 'drizzle-orm'
import { database } from '@/db/client'
import { terms } from '@/db/schema/people/officers'
import type { PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { confirmProposal } from '@/lib/people/officers/confirm-proposal'
import { listHandovers } from '@/lib/people/officers/handover/read'
import { tickHandover } from '@/lib/people/officers/handover/tick-handover'
import { proposeAppointment } from '@/lib/people/officers/propose-appointment'
import { proposeEnding } from '@/lib/people/officers/propose-ending'
import type { Officers } from './founding'
import { as } from './joining'

/** Until members elect two Co-Chairs, two officers ask one of the first members to fill the second seat. */
export async function fillSecondChair({ maureen, tom }: Officers, { personId }: PersonActor) {
  const chair = { personId, office: 'co-chair' } as const
  const proposed = await proposeAppointment(await as(maureen.personId), chair)
  await confirmProposal(await as(tom.personId), proposed)
}

/** The seat is free for whoever was elected. */
export async function emptySecondChair({ maureen, tom }: Officers) {
  const [term] = await database()
    .select({ id: terms.id })
    .from(terms)
    .where(and(eq(terms.office, 'co-chair'), eq(terms.seat, 2), gt(terms.endsAt, now())))
  const proposed = await proposeEnding(await as(maureen.personId), { termId: term!.id })
  await confirmProposal(await as(tom.personId), proposed)
}

/** Who filled the second seat has handed over most of it, and Kwame has ticked half. */
export async function tellHandover({ kwame }: Officers) {
  const takes = await as(kwame.personId)
  const [{ termId, items }] = (await listHandovers(takes)) as [
    Awaited<ReturnType<typeof listHandovers>>[number],
  ]
  const [before] = await database()
    .select({ personId: terms.personId })
    .from(terms)
    .where(and(eq(terms.office, 'co-chair'), eq(terms.seat, 2)))
    .orderBy(terms.startsAt)
  const gives = await as(before!.personId)
  for (const { item } of items.slice(0, 3))
    await tickHandover(gives, { termId, item, side: 'gives' })
  for (const { item } of items.slice(0, 2))
    await tickHandover(takes, { termId, item, side: 'takes' })
}
