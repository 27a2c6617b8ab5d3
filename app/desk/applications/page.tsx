import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ApplicationQueue } from '@/components/membership/join/application-queue'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { now } from '@/lib/kernel/clock'
import { refusals } from '@/lib/kernel/refusals'
import { countQueue, listApplicationQueue } from '@/lib/membership/join/queue'
import {
  type ApplicationFilter,
  applicationFilterFrom,
  applicationFilters,
} from '@/lib/membership/join/queue-filters'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'

export const metadata: Metadata = { title: 'Applications' }

const path = (show: ApplicationFilter, after?: string): Route =>
  `/desk/applications?${new URLSearchParams({ show, ...(after && { after }) })}`

export default async function Applications({ searchParams }: PageProps<'/desk/applications'>) {
  const { officer, refused } = await requireOfficer('/desk/applications')
  if (!officer) return refused
  const { show, after } = await searchParams
  const filter = applicationFilterFrom(show)
  const from = typeof after === 'string' ? after : undefined
  const [counts, { rows, next }] = await Promise.all([
    countQueue(officer),
    listApplicationQueue(officer, filter, from),
  ])
  return (
    <Page title="Applications" eyebrow="Desk" back={<BackLink href="/desk">Desk</BackLink>} wide>
      {can(officer, 'application.list') ? (
        <>
          <Filters
            label="Which applications"
            filters={(Object.keys(applicationFilters) as ApplicationFilter[]).map((name) => ({
              label: applicationFilters[name],
              href: path(name),
              count: counts[name],
              current: name === filter,
            }))}
          />
          {rows.length === 0 ? (
            <EmptyState title="No applications here" />
          ) : (
            <ApplicationQueue rows={rows} at={now()} />
          )}
          <Pagination of="applications" next={next ? path(filter, next) : undefined} />
        </>
      ) : (
        <Notice>{refusals['not-allowed']}</Notice>
      )}
    </Page>
  )
}
