import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { members } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { readCaseAtErasure } from '@/lib/membership/discipline/cases-at-erasure'
import { can } from '@/lib/permissions'
import { getOwnData, type KnownTable } from '@/lib/records/personal-data/own-data'
import { whatComesFirst } from './what-comes-first'

/**
 * What somebody is told before they have their details erased: what has to be done first, and of all that we hold of them what
 * goes, what loses their name, and what stays, by the same declarations by which it is then done.
 */
export async function getErasure(viewer: Actor, asked: { personId: string }) {
  if (!can(viewer, 'person.erase', asked)) return undefined
  const chapters = (await getOwnData(viewer, asked)) ?? []
  const held = chapters.flatMap(({ tables }) => tables)
  const told = (erase: KnownTable['erase']) =>
    held.filter((one) => one.erase === erase).map(({ title, kept }) => ({ title, kept }))
  const [member] = await database()
    .select({ resignedAt: members.resignedAt, expelledAt: members.expelledAt })
    .from(members)
    .where(eq(members.personId, asked.personId))
  return {
    first: await whatComesFirst(database(), asked.personId, now()),
    goes: told('delete'),
    withoutName: told('blank'),
    stays: told('keep'),
    endsMembership: member !== undefined && !member.resignedAt && !member.expelledAt,
    expelled: Boolean(member?.expelledAt),
    ownCase: await readCaseAtErasure(database(), asked.personId, now()),
  }
}

export type Erasure = NonNullable<Awaited<ReturnType<typeof getErasure>>>
