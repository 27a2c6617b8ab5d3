import 'server-only'
import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { applications } from '@/db/schema/membership/join'
import { members, people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { belongsTo, blanks, type PersonalData, rowsOf } from '@/lib/kernel/personal-data'
import { ownApplications } from '@/lib/membership/join/personal-data'
import { ownProfile } from '@/lib/people/members/personal-data'
import { everyDeclaration, isPersonal } from '@/lib/records/personal-data/declarations'

/**
 * Forgets somebody: every table says in its domain's `personal-data.ts` what of it goes and what is kept, and why. Payments
 * keep their sums and lose the name, because the books have to be kept for six years (UK GDPR Art 17(3)(b)). A record that was
 * merged into theirs is theirs as well.
 */
export async function erasePerson(work: Work, personId: string) {
  const merged = await work.tx
    .select({ personId: members.personId })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(eq(members.mergedIntoId, personId), isNull(people.erasedAt)))
  for (const other of merged) await erasePerson(work, other.personId)
  const declared = innermostFirst(everyDeclaration.filter(isPersonal))
  for (const { first } of declared) await first?.(work, personId)
  for (const one of declared) await eraseRows(work, one, rowsOf(one, personId))
}

/** Takes out of applications everything that says who they were about; that there was one, and how it ended, stays. */
export async function eraseApplications(work: Work, ids: string[]) {
  const instead = { of: ownApplications, rows: inArray(applications.id, ids) }
  const theirs = everyDeclaration
    .filter(isPersonal)
    .filter((declared) => belongsTo(declared, ownApplications))
  for (const one of innermostFirst(theirs)) await eraseRows(work, one, rowsOf(one, '', instead))
}

async function eraseRows(work: Work, declared: PersonalData, rows: SQL) {
  if (declared.erase === 'delete') await work.tx.delete(declared.table).where(rows)
  if (declared.erase === 'blank') {
    await work.tx.update(declared.table).set(blanks(declared, work.now)).where(rows)
  }
}

/** A row goes before the row by which its person is found, and the person last of all. */
function innermostFirst(declared: PersonalData[]): PersonalData[] {
  return declared.toSorted((one, other) => depth(other) - depth(one))
}

function depth(declared: PersonalData): number {
  if (declared === ownProfile) return 0
  if ('where' in declared.whose) return 9
  return 'of' in declared.whose ? depth(declared.whose.of) + 1 : 1
}
