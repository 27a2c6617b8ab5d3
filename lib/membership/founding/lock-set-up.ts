import 'server-only'
import { and, eq } from 'drizzle-orm'
import { setUp } from '@/db/schema/membership/set-up'
import { unseal } from '@/lib/kernel/field-encryption'
import { hashOf } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import type { Founder, NamedFounder } from './founders'
import { goesOn } from './set-up-stage'

/** The set-up of the browser in hand, held until the end of the transaction. Nothing, once it is over or another browser has taken it up. */
export async function lockSetUp(work: Work) {
  if (work.actor.kind !== 'founder') return undefined
  const [row] = await work.tx
    .select()
    .from(setUp)
    .where(and(eq(setUp.keyHash, work.actor.keyHash), goesOn(work.now)))
    .for('update')
  return row && { ...row, founders: foundersIn(row.foundersSealed) }
}

export function foundersIn(sealed: string | null): NamedFounder[] {
  return sealed ? unseal(sealed) : []
}

/** What is sent back with a list, so that nobody founds with another one than they have read. */
export function founderListMark(founders: readonly NamedFounder[]): string {
  return hashOf(JSON.stringify(founders))
}

export function withoutId({ id: _, ...founder }: NamedFounder): Founder {
  return founder
}
