import 'server-only'
import { and, eq } from 'drizzle-orm'
import { importRows, imports } from '@/db/schema/records/imports'
import { importToConfirm } from '@/emails/records/import-to-confirm'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { readNameOfRecord } from '@/lib/people/members/name-of-record'
import { officersWith } from '@/lib/people/officers/officers-now'
import { basisVersion } from './lawful-basis'
import { importMoves } from './states'

/**
 * The good rows are to become members. Whoever prepares it confirms why we may hold their data; a second officer has to confirm
 * it, because each member is a vote. The command line can check a list, and never prepare one.
 */
export const prepareImport = verb(
  'members.import',
  async (work, { importId }: { importId: string }) => {
    const preparing = { basisVersion, preparedAt: work.now, preparedBy: work.person.personId }
    await work.move(imports, { id: importId }, importMoves, 'prepare', preparing)
    work.record('import.prepared', { kind: 'import', id: importId }, { basisVersion })
    await emailSecondOfficers(work, importId)
  },
)

async function emailSecondOfficers(work: Work, importId: string) {
  const { personId: preparedBy } = work.person
  const preparedByName = await readNameOfRecord(work.tx, preparedBy)
  const members = await work.tx.$count(
    importRows,
    and(eq(importRows.importId, importId), eq(importRows.state, 'good')),
  )
  const link = siteUrl(`/desk/import/${importId}`)
  for (const { personId, email, name } of await officersWith(work, 'imports.confirm')) {
    if (personId === preparedBy) continue
    await work.email(importToConfirm, {
      to: { email, personId },
      key: `${importId}/${personId}`,
      props: { name, preparedBy: preparedByName, members, link },
    })
  }
}
