import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf, lastDayOf } from '@/lib/kernel/calendar'
import { csvLine, pounds } from '@/lib/kernel/csv'
import { verb } from '@/lib/kernel/perform'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import type { ExportReason } from '../exports/reasons'
import { countArrears } from '../tallies/count-arrears'
import { countMembers } from '../tallies/count-members'
import { type ArrearsRow, listArrears } from './arrears'
import { type DuesRow, listDues } from './dues'
import {
  type ArrearsExport,
  type ArrearsFilter,
  countFor,
  type DuesExport,
  type DuesFilter,
  wayInWords,
} from './filters'

type Note = {
  list: 'arrears' | 'subscriptions'
  filter: Partial<ArrearsFilter & DuesFilter>
  reason: ExportReason
}

/** Writes down who takes how many lines of names and dues out of the program, and what for. */
const noteExport = verb('dues.export', async (work, { list, filter, reason }: Note) => {
  const counts = await (list === 'arrears' ? countArrears(work.now) : countMembers(work.now))
  const asked = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  )
  const detail = { rows: countFor(counts, filter), reason, ...asked }
  const entry = list === 'arrears' ? 'arrears.exported' : 'subscriptions.exported'
  work.record(entry, { kind: 'person', id: work.person.personId }, detail)
})

/** Who owes, as a file: first the audit, then the lines. */
export async function exportArrears(actor: Actor, { reason, ...filter }: ArrearsExport) {
  await noteExport(actor, { list: 'arrears', filter: filter, reason })
  const head = [
    'Member',
    'Name',
    'Email',
    'Email shared with',
    'Band',
    'Paid (monthly or yearly)',
    'Payment method',
    'Amount (£)',
    'Unpaid since',
    'Last day of grace',
    'Last email on',
  ]
  return lines(head, arrearsLine, (after: string | undefined) =>
    listArrears(actor, filter, { after, limit: pageSize }),
  )
}

/** What everybody pays, as a file. */
export async function exportDues(actor: Actor, { reason, ...filter }: DuesExport) {
  await noteExport(actor, { list: 'subscriptions', filter: filter, reason })
  const head = [
    'Member',
    'Name',
    'Standing',
    'Band',
    'Paid (monthly or yearly)',
    'Payment method',
    'Amount (£)',
    'Joined on',
    'Paid until',
  ]
  return lines(head, duesLine, (after: number | undefined) =>
    listDues(actor, filter, { after, limit: pageSize }),
  )
}

const pageSize = 1000

/** Half a million lines need no more room than one page. */
async function* lines<Row, Cursor>(
  head: string[],
  lineOf: (row: Row) => string,
  page: (after?: Cursor) => Promise<{ rows: Row[]; next?: Cursor } | undefined>,
): AsyncGenerator<string> {
  yield csvLine(head)
  let after: Cursor | undefined
  do {
    const found = await page(after)
    yield (found?.rows ?? []).map(lineOf).join('')
    after = found?.next
  } while (after !== undefined)
}

function arrearsLine(row: ArrearsRow): string {
  return csvLine([
    memberNumberInWords(row.number),
    row.name,
    row.email,
    row.sharedWith.join(', '),
    row.band,
    row.interval,
    wayInWords(row.method),
    pounds(row.pence),
    dateOf(row.failedAt),
    row.graceEndsAt && lastDayOf(row.graceEndsAt),
    row.mail && dateOf(row.mail.at),
  ])
}

function duesLine(row: DuesRow): string {
  return csvLine([
    memberNumberInWords(row.number),
    row.name,
    row.standing,
    row.band,
    row.interval,
    wayInWords(row.method),
    row.pence === null ? null : pounds(row.pence),
    dateOf(row.joinedAt),
    row.paidUntil,
  ])
}
