import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { ApplicationQueue } from '@/components/membership/join/application-queue'
import { ReferenceSlotsKey } from '@/components/people/referees/reference-slots'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { type FilterGroup, FilterList } from '@/components/ui/filter-list'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { StatFigure } from '@/components/ui/stat-figure'
import { now } from '@/lib/kernel/clock'
import { refusals } from '@/lib/kernel/refusals'
import {
  countApplicationsToDo,
  countQueue,
  listApplicationQueue,
  medianDaysToDecision,
} from '@/lib/membership/join/queue'
import {
  type ApplicationFilter,
  applicationFilterFrom,
  applicationFilters,
  lateAfterDays,
  openApplicationsInWords,
} from '@/lib/membership/join/queue-filters'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'

export const metadata: Metadata = { title: 'Applications' }

const path = (show: ApplicationFilter, after?: string): Route =>
  `/desk/applications?${new URLSearchParams({ show, ...(after && { after }) })}`

const groups: { title?: string; of: ApplicationFilter[] }[] = [
  { of: ['all'] },
  { title: 'Waiting for you', of: ['ready', 'judge', 'unmatched'] },
  { title: 'Waiting for others', of: ['waiting', 'question'] },
  { title: 'Also', of: ['mine', 'decided'] },
]

export default async function Applications({ searchParams }: PageProps<'/desk/applications'>) {
  const { officer, refused } = await requireOfficer('/desk/applications')
  if (!officer) return refused
  const back = <BackLink href="/desk">Desk</BackLink>
  if (!can(officer, 'application.list')) {
    return (
      <Page title="Applications" eyebrow="Desk" back={back}>
        <Notice>{refusals['not-allowed']}</Notice>
      </Page>
    )
  }
  const { show, after } = await searchParams
  const filter = applicationFilterFrom(show)
  const from = typeof after === 'string' ? after : undefined
  const [counts, yours, { rows, next }, median] = await Promise.all([
    countQueue(officer),
    countApplicationsToDo(officer),
    listApplicationQueue(officer, filter, from),
    medianDaysToDecision(officer),
  ])
  const listed: FilterGroup[] = groups.map(({ title, of }) => ({
    title,
    filters: of.map((name) => ({
      label: applicationFilters[name],
      href: path(name),
      count: counts[name],
      current: name === filter,
    })),
  }))
  const count = counts[filter]
  const shown = applicationFilters[filter] + (count === undefined ? '' : ` (${count})`)
  return (
    <Page
      title="Applications"
      eyebrow="Desk"
      lead={openApplicationsInWords(counts.all ?? 0, yours)}
      back={back}
      wide
      rail={
        <Rail label="Which applications, and how long they take">
          <div className="only-wide no-print mb-8">
            <RailSection title="Show">
              <FilterList label="Which applications" groups={listed} />
            </RailSection>
          </div>
          <RailSection title="On paper" acts>
            <RailLinks
              links={[{ href: '/desk/applications/paper', label: 'Type a paper application' }]}
            />
          </RailSection>
          {can(officer, 'flag.list') && (
            <RailSection title="Also">
              <RailLinks
                links={[{ href: '/desk/applications/flagged', label: 'Remembered addresses' }]}
              />
            </RailSection>
          )}
          {median !== undefined && (
            <RailSection title="How long it takes">
              <StatFigure figure={daysTaken(median)}>
                Half of the applications decided in the last three months took this long or less
              </StatFigure>
            </RailSection>
          )}
        </Rail>
      }
    >
      <div className="only-narrow no-print">
        <Details summary={`Show: ${shown}`}>
          <FilterList label="Which applications" groups={listed} />
        </Details>
      </div>
      {rows.length === 0 ? (
        <EmptyState title="No applications here" />
      ) : (
        <>
          <ApplicationQueue
            caption={applicationFilters[filter]}
            rows={rows}
            at={now()}
            me={officer.personId}
            decided={filter === 'decided'}
          />
          <ReferenceSlotsKey late={lateAfterDays} />
        </>
      )}
      <Pagination of="applications" next={next ? path(filter, next) : undefined} />
    </Page>
  )
}

function daysTaken(days: number): string {
  if (days === 0) return 'Same day'
  return days === 1 ? '1 day' : `${days} days`
}
