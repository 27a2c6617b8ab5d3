import type { Metadata, Route } from 'next'
import { Hidden } from '@/components/forms/hidden'
import { Page } from '@/components/layout/page'
import { ArrearsTable } from '@/components/treasury/arrears-table'
import { ExportForm } from '@/components/treasury/export-form'
import { FilterRows } from '@/components/treasury/filter-rows'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { now } from '@/lib/kernel/clock'
import { refusals } from '@/lib/kernel/refusals'
import { bands, organisation } from '@/lib/organisation'
import { countAllArrears, listArrears } from '@/lib/treasury/lists/arrears'
import { ages, arrearsExport, arrearsFilter, pathWith, ways } from '@/lib/treasury/lists/filters'
import { atDesk } from '../../at-desk'
import { filterRow } from '../filter-row'
import { readExport } from '../send-export'
import { arrearsInWords } from '../sentences'

export const metadata: Metadata = { title: 'Arrears' }

const path = '/desk/money/arrears'
const bandNames = Object.fromEntries(
  bands.filter((band) => band !== 'free').map((band) => [band, organisation.bands[band].name]),
)

export default async function Arrears({ searchParams }: PageProps<'/desk/money/arrears'>) {
  const { officer, refused } = await atDesk(path)
  if (!officer) return refused
  const query = await searchParams
  const filter = arrearsFilter.parse(query)
  const after = typeof query.after === 'string' ? query.after : undefined
  const [found, counts] = await Promise.all([
    listArrears(officer, filter, { after }),
    countAllArrears(officer),
  ])
  if (!found)
    return (
      <Page title="Arrears" eyebrow="Money">
        {<Notice>{refusals['not-allowed']}</Notice>}
      </Page>
    )
  const { errors, message, values } = readExport(query, arrearsExport)
  const row = (label: string, name: string, choices: Record<string, string>) =>
    filterRow({ path, filter, counts, label, name, choices })
  return (
    <Page title={arrearsInWords(counts)} eyebrow="Money" wide>
      <FilterRows
        rows={[
          row('How long ago', 'age', ages),
          row('Band', 'band', bandNames),
          row('Way of paying', 'way', ways),
        ]}
      />
      {found.rows.length === 0 ? (
        <EmptyState title="Nobody is in arrears here" />
      ) : (
        <ArrearsTable rows={found.rows} at={now()} />
      )}
      <Pagination
        of="members"
        previous={after ? (pathWith(path, filter) as Route) : undefined}
        next={found.next ? (pathWith(path, { ...filter, after: found.next }) as Route) : undefined}
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
