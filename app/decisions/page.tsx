import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { sharedPage } from '@/app/share-picture/shared-page'
import { withOutagePage } from '@/app/with-outage-page'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { meetingKindNames } from '@/lib/democracy/meetings/states'
import {
  type ListedDecision,
  listPublicDecisions,
} from '@/lib/democracy/motions/publishing/read-public-decisions'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { isId } from '@/lib/kernel/ids'
import { organisation } from '@/lib/organisation'

const title = 'What we have decided'

export const metadata: Metadata = {
  title,
  description: `Motions that members of ${organisation.name} have carried and published.`,
  openGraph: { ...sharedPage('/share.png', organisation.frontPage.banner), title },
}

async function Decisions({ searchParams }: PageProps<'/decisions'>) {
  const { before } = await searchParams
  const from = typeof before === 'string' && isId(before) ? before : undefined
  const { decisions, next } = await listPublicDecisions(from)
  return (
    <Page
      title={title}
      lead="Motions that our members have carried and we have published, each in its own words."
    >
      {decisions.length > 0 ? (
        <ul className="border-ink border-t-3">
          {decisions.map((decision) => (
            <li key={decision.number} className="relative max-w-none border-rule border-b py-3">
              <Link href={`/decisions/${decision.number}` as Route} className="whole-row">
                {decision.title}
              </Link>
              <p className="text-ink-soft text-sm">{whenItWas(decision)}</p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={from ? 'There are no more.' : 'Nothing is published yet.'} />
      )}
      <Pagination
        of="decisions"
        previous={from ? '/decisions' : undefined}
        next={next ? `/decisions?before=${next}` : undefined}
      />
      <p>
        <Link href="/motions">The results of all votes on motions</Link>, with their figures.
      </p>
    </Page>
  )
}

export default withOutagePage(Decisions)

/** "Motion 14, carried by the annual general meeting on 12 May 2027" */
function whenItWas({ number, meeting, majority, declaredAt }: ListedDecision): string {
  const by = meeting
    ? `by the ${meetingKindNames[meeting.kind].toLowerCase()} on ${inWords(dateOf(meeting.startsAt))}`
    : `${majority === 'unless-objected' ? 'by consent' : 'by a vote of all members'}, declared on ${inWords(dateOf(declaredAt))}`
  return `Motion ${number}, carried ${by}`
}
