import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { importRows } from '@/db/schema/records/imports'
import { membersImported } from '@/emails/records/members-imported'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { everyOfficer } from '@/lib/people/officers/officers-now'
import { standingCountsInWords } from '../import-summary'
import type { Import } from '../rows'

/** All officers hear what came in and who did it, so that no import stays between two people. */
export async function emailOfficers(work: Work, found: Import): Promise<void> {
  const { id, report, preparedBy, confirmedBy } = found
  const both = [preparedBy, confirmedBy].filter((one) => one !== null)
  const names = await work.tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, both))
  const nameOf = (personId: string | null) =>
    names.find((one) => one.id === personId)?.name ?? 'An officer'
  const members = await work.tx.$count(
    importRows,
    and(eq(importRows.importId, id), eq(importRows.state, 'in')),
  )
  const props = {
    members,
    standing: standingCountsInWords(report?.standing ?? {}),
    preparedBy: nameOf(preparedBy),
    confirmedBy: nameOf(confirmedBy),
    link: siteUrl(`/desk/import/${id}`),
  }
  await work.emailAll(
    membersImported,
    (await everyOfficer(work)).map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${id}/${personId}`,
      props: { ...props, name },
    })),
  )
}
