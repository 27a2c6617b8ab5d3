import type { Metadata, Route } from 'next'
import { Hidden } from '@/components/forms/hidden'
import { Page } from '@/components/layout/page'
import { DuesTable } from '@/components/treasury/dues-table'
import { ExportForm } from '@/components/treasury/export-form'
import { FilterRows } from '@/components/treasury/filter-rows'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { refusals } from '@/lib/kernel/refusals'
import { bands, organisation } from '@/lib/organisation'
import { countAllDues, listDues } from '@/lib/treasury/lists/dues'
import { duesExport, duesFilter, pathWith, standingNames, ways } from '@/lib/treasury/lists/filters'
import { atDesk } from '../../at-desk'
import { filterRow } from '../filter-row'
import { readExport } from '../send-export'

export const metadata: Metadata = { title: 'Members and their dues' }

const path = '/desk/money/subscriptions'
const bandNames = Object.fromEntries(bands.map((band) => [band, organisation.bands[band].name]))
const intervalNames = { month: 'Monthly', year: 'Yearly' }

export default async function Subscriptions({
  searchParams,
}: PageProps<'/desk/money/subscriptions'>) {
  const { officer, refused } = await atDesk(path)
  if (!officer) return refused
  const query = await searchParams
  const filter = duesFilter.parse(query)
  const after = /^\d{1,9}$/.test(String(query.after)) ? Number(query.after) : undefined
  const [found, counts] = await Promise.all([
    listDues(officer, filter, { after }),
    countAllDues(officer),
  ])
  const title = 'Members and their dues'
  if (!found)
    return (
      <Page title={title} eyebrow="Money">
        {<Notice>{refusals['not-allowed']}</Notice>}
      </Page>
    )
  const { errors, message, values } = readExport(query, duesExport)
  const row = (label: string, name: string, choices: Record<string, string>) =>
    filterRow({ path, filter, counts, label, name, choices })
  return (
    <Page title={title} eyebrow="Money" wide>
      <FilterRows
        rows={[
          row('Standing', 'standing', standingNames),
          row('Band', 'band', bandNames),
          row('How often', 'interval', intervalNames),
          row('Way of paying', 'way', ways),
        ]}
      />
      {found.rows.length === 0 ? (
        <EmptyState title="There are no such members" />
      ) : (
        <DuesTable rows={found.rows} />
      )}
      <Pagination
        of="members"
        previous={after ? (pathWith(path, filter) as Route) : undefined}
        next={
          found.next ? (pathWith(path, { ...filter, after: `${found.next}` }) as Route) : undefined
        }
      />
      <Details summary="Take this list out as a file" open={Boolean(message || errors.reason)}>
        <ExportForm
          to={`${path}/export`}
          button="Download the list"
          {...{ errors, message, values }}
        >
          {Object.entries(filter).map(([name, value]) =>
            value ? <Hidden key={name} name={name} value={value} /> : null,
          )}
        </ExportForm>
      </Details>
    </Page>
  )
}
