import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { membersExported } from '@/emails/records/members-exported'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { csvLine } from '@/lib/kernel/csv'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { wayInWords } from '@/lib/money/treasury/lists/filters'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { everyOfficer, officersWith } from '@/lib/people/officers/officers-now'
import { can } from '@/lib/permissions'
import { type MembersExport, memberExportReasons } from './filters'
import { type ListedMember, type MembersQuery, membersQuery, readPage } from './read'

/** Writes down who takes how many members out of the program and what for, and tells every other officer. */
const noteExport = verb('members.export', async (work, { reason, ...filter }: MembersExport) => {
  const query = await membersQuery(work.tx, work.actor, filter, work.now)
  if (query.sealed) throw new Refusal('members.export-sealed')
  const [counted] = await work.tx.execute<{ rows: number }>(
    sql`select count(*)::int as rows from tallied_people t join people p on p.id = t.person_id where ${query.where}`,
  )
  const { rows } = counted!
  const by = work.person
  // Of what was typed to search by nothing is kept.
  const { q, tag, ...choices } = filter
  const asked = Object.fromEntries(
    Object.entries(choices).filter((pair): pair is [string, string] => Boolean(pair[1])),
  )
  work.record(
    'members.exported',
    { kind: 'person', id: by.personId },
    { rows, reason, searched: Boolean(q ?? tag), ...asked },
  )
  const others = (await everyOfficer(work)).filter(({ personId }) => personId !== by.personId)
  const auditors = new Set((await officersWith(work, 'audit.read')).map(({ personId }) => personId))
  await work.emailAll(
    membersExported,
    others.map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${by.personId}/${work.now.toISOString()}/${personId}`,
      props: {
        name,
        officerName: by.name,
        members: rows,
        reason: memberExportReasons[reason].toLowerCase(),
        link: auditors.has(personId) ? siteUrl('/desk/audit') : undefined,
      },
    })),
  )
  return query
})

/** The filtered list as a file: first the audit and the emails, then the lines. What is sealed is not in it. */
export async function exportMembers(actor: Actor, wanted: MembersExport) {
  return lines(actor, await noteExport(actor, wanted))
}

const head = [
  'Member',
  'Name',
  'Called',
  'Email',
  'Email shared with',
  'Standing',
  'Lives in',
  'Joined on',
]
const duesHead = ['Band', 'Payment method']
const pageSize = 1000

/** Half a million lines need no more room than one page. */
async function* lines(viewer: Actor, query: MembersQuery): AsyncGenerator<string> {
  const dues = can(viewer, 'dues.read')
  yield csvLine(dues ? [...head, ...duesHead] : head)
  let after: number | undefined
  do {
    const page = await readPage(database(), viewer, query, { after, limit: pageSize })
    yield page.rows.map((row) => lineOf(row, dues)).join('')
    after = page.next
  } while (after !== undefined)
}

function lineOf(row: ListedMember, dues: boolean): string {
  return csvLine([
    memberNumberInWords(row.number),
    row.name,
    row.called,
    row.email,
    row.sharedWith.join(', '),
    row.standing,
    row.constituency,
    dateOf(row.joinedAt),
    ...(dues ? [row.band, wayInWords(row.method ?? null)] : []),
  ])
}
