import type { Metadata } from 'next'
import Link from 'next/link'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { dayInWords, momentInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { getRetention, looksAhead, type RetentionLine } from '@/lib/records/retention/overview'
import { requireOfficer } from '../require-officer'
import { retentionHeadline } from './retention-headline'

export const metadata: Metadata = { title: 'What we delete, and when' }

export default async function Retention() {
  const { officer, refused } = await requireOfficer('/desk/retention')
  if (!officer) return refused
  const lines = await getRetention(officer)
  const all = lines && allRanAt(lines)
  return (
    <Page
      title={lines ? retentionHeadline(lines) : 'What we delete, and when'}
      eyebrow={lines && 'What we delete, and when'}
      lead="Every hour the site deletes what is due. Nobody has to remember to."
      back={<BackLink href="/desk">Desk</BackLink>}
      wide
    >
      {!lines && <Notice>{refusals['not-allowed']}</Notice>}
      {lines && (
        <>
          <Table
            caption="What we delete automatically"
            captionHidden
            columns={[
              { key: 'what', head: 'What we delete' },
              { key: 'keptFor', head: 'Kept for' },
              ...looksAhead.map((days) => ({
                key: `in${days}`,
                head: days === 1 ? 'By tomorrow' : `In ${days} days`,
                numeric: true,
              })),
              { key: 'last', head: 'Last deleted' },
              ...(all ? [] : [{ key: 'ran', head: 'Last run' }]),
            ]}
            rows={lines.map((line) => ({ id: line.what, cells: cellsOf(line) }))}
          />
          {all && <p>All of this last ran on {momentInWords(all)}, or later.</p>}
          <p>
            Each figure counts what is due by then if nothing happens before: someone who rejoins or
            pays again is not deleted. What a number alone would tell something about, like a case
            or a network, is not counted. The <Link href="/privacy">privacy notice</Link> tells
            everyone the same periods, and the <Link href="/desk/audit">audit log</Link> has each
            run that took something counted here.
          </p>
        </>
      )}
    </Page>
  )
}

/** Since when all of it has run, where nothing fails or is still to run: then the table need not say it of each. */
function allRanAt(lines: readonly RetentionLine[]): Date | undefined {
  const times = lines.map(({ ranWellAt, failingSince }) => (failingSince ? null : ranWellAt))
  const ran = times.filter((at) => at !== null)
  if (ran.length < times.length) return undefined
  return ran.toSorted((one, other) => one.getTime() - other.getTime())[0]
}

function cellsOf({ what, keptFor, ahead, last, ranWellAt, failingSince }: RetentionLine) {
  return {
    what,
    keptFor,
    ...Object.fromEntries(
      looksAhead.map((days, place) => [
        `in${days}`,
        ahead ? (ahead[place] ? ahead[place].toLocaleString('en-GB') : '') : 'Not counted',
      ]),
    ),
    last: last ? `${last.count.toLocaleString('en-GB')} on ${dayInWords(last.at)}` : '',
    ran: failingSince ? (
      <Tag tone="attention">Failing</Tag>
    ) : ranWellAt ? (
      momentInWords(ranWellAt)
    ) : (
      <span className="whitespace-nowrap">Not yet</span>
    ),
  }
}
