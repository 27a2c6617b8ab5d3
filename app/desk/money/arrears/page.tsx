import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { ArrearsTable } from '@/components/money/treasury/arrears-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { now } from '@/lib/kernel/clock'
import { refusals } from '@/lib/kernel/refusals'
import { bandName } from '@/lib/money/subscriptions/bands'
import { countAllArrears, listArrears } from '@/lib/money/treasury/lists/arrears'
import {
  ages,
  arrearsExport,
  arrearsFilter,
  paymentMethods,
} from '@/lib/money/treasury/lists/filters'
import { paidBands } from '@/lib/organisation'
import { requireOfficer } from '../../require-officer'
import { readCsvForm } from '../csv-download'
import { MembersList } from '../members-list'
import { arrearsHeadline } from '../money-headlines'

export const metadata: Metadata = { title: 'Arrears' }

const path = '/desk/money/arrears'
// Who pays nothing owes nothing.
const { free: _, ...methods } = paymentMethods
const bandNames = Object.fromEntries(paidBands.map((band) => [band, bandName(band)]))

export default async function Arrears({ searchParams }: PageProps<'/desk/money/arrears'>) {
  const { officer, refused } = await requireOfficer(path)
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
        <Notice>{refusals['not-allowed']}</Notice>
      </Page>
    )
  return (
    <MembersList
      title={arrearsHeadline(counts)}
      list={{ path, filter, counts }}
      ways={[
        ['Unpaid for', 'age', ages],
        ['Band', 'band', bandNames],
        ['Payment method', 'way', methods],
      ]}
      after={after}
      next={found.next}
      taken={readCsvForm(query, arrearsExport)}
    >
      {found.rows.length === 0 ? (
        <EmptyState title="No members match" />
      ) : (
        <ArrearsTable rows={found.rows} at={now()} />
      )}
    </MembersList>
  )
}
