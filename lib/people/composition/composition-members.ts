import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { compositionDeclarations } from '@/db/schema/people/composition'
import { people } from '@/db/schema/people/people'
import { unseal } from '@/lib/kernel/field-encryption'
import type { Group } from '@/lib/organisation'
import { listGroupMembers } from '@/lib/people/groups/group-members'
import { isOpenAt } from '@/lib/people/networks/age-limit'
import type { CompositionDeclared } from './composition-rules'

/** Who is in a group now, with what they declared for it. For the house itself: what a viewer may see is asked in `read.ts`. */
export async function listCompositionMembers(
  group: Group,
  at: Date,
  db: Database | Transaction = database(),
) {
  const there = await listGroupMembers([group], at, db)
  const ids = there.map(({ personId }) => personId)
  if (ids.length === 0) return []
  const rows = await db
    .select({
      personId: compositionDeclarations.personId,
      declaredSealed: compositionDeclarations.declaredSealed,
      born: people.dateOfBirthSealed,
    })
    .from(compositionDeclarations)
    .innerJoin(people, eq(people.id, compositionDeclarations.personId))
    .where(
      and(eq(compositionDeclarations.group, group), inArray(compositionDeclarations.personId, ids)),
    )
  return there.map(({ personId, name, represents }) => {
    const row = rows.find((one) => one.personId === personId)
    const said = row ? unseal<CompositionDeclared>(row.declaredSealed) : []
    // What ends on a birthday counts no longer than that.
    const own = said.filter(({ declared }) => isOpenAt(declared, row!.born, at) !== false)
    return {
      personId,
      name,
      own,
      represents: represents ?? undefined,
      declared: own.map(({ declared }) => declared),
    }
  })
}
