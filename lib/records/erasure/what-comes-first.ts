import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { terms } from '@/db/schema/people/officers'
import {
  type RunningRole,
  rolesInRunningElections,
} from '@/lib/democracy/elections/roles-in-running-elections'
import type { Office } from '@/lib/organisation'

/** What somebody has to hand over, withdraw or see through before they can be erased. */
export type ComesFirst = { offices: Office[]; roles: RunningRole[] }

export async function whatComesFirst(
  db: Database | Transaction,
  personId: string,
  at: Date,
): Promise<ComesFirst> {
  const held = await db
    .select({ office: terms.office })
    .from(terms)
    .where(and(eq(terms.personId, personId), gt(terms.endsAt, at)))
    .orderBy(terms.startsAt)
  return {
    offices: [...new Set(held.map(({ office }) => office))],
    roles: await rolesInRunningElections(db, personId, at),
  }
}
