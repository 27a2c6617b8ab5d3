import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { sisterOrganisations } from '@/db/schema/movement/affiliates'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { isId } from '@/lib/kernel/ids'
import { can } from '@/lib/permissions'
import type { OfficeContact } from './states'

/** The address book of unions and societies, in the order of their names; for the officers who look after affiliates. */
export async function listSisters(viewer: Actor) {
  if (!can(viewer, 'sister.keep')) return undefined
  const rows = await database()
    .select()
    .from(sisterOrganisations)
    .orderBy(asc(sql`lower(${sisterOrganisations.name})`), asc(sisterOrganisations.id))
  return rows.map(told)
}

export async function getSister(viewer: Actor, id: string) {
  if (!can(viewer, 'sister.keep') || !isId(id)) return undefined
  const [row] = await database()
    .select()
    .from(sisterOrganisations)
    .where(eq(sisterOrganisations.id, id))
  return row && told(row)
}

function told({ contactSealed, addressHash: _, ...row }: typeof sisterOrganisations.$inferSelect) {
  return { ...row, contact: unseal<OfficeContact>(contactSealed) }
}

export type Sister = NonNullable<Awaited<ReturnType<typeof getSister>>>
