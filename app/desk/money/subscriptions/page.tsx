import type { Metadata } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { Page } from '@/components/layout/page'
import { DuesTable } from '@/components/money/treasury/dues-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
import { bandName } from '@/lib/money/subscriptions/bands'
import { countAllDues, listDues } from '@/lib/money/treasury/lists/dues'
import {
  duesExport,
  duesFilter,
  paymentMethods,
  standingNames,
} from '@/lib/money/treasury/lists/filters'
import { bands } from '@/lib/organisation'
import { requireOfficer } from '../../require-officer'
import { readCsvForm } from '../csv-download'
import { MembersList } from '../members-list'

const title = 'Members and their dues'
export const metadata: Metadata = { title }

const path = '/desk/money/subscriptions'
const bandNames = Object.fromEntries(bands.map((band) => [band, bandName(band)]))
const intervalNames = { month: 'Monthly', year: 'Yearly' }

export default async function Subscriptions({
  searchParams,
}: PageProps<'/desk/money/subscriptions'>) {
  const { officer, refused } = await requireOfficer(path)
  if (!officer) return refused
  const query = await searchParams
  const filter = duesFilter.parse(query)
  const after = numberInAddress(query.after)
  const [found, counts] = await Promise.all([
    listDues(officer, filter, { after }),
    countAllDues(officer),
  ])
  if (!found)
    return (
      <Page title={title} eyebrow="Money">
        <Notice>{refusals['not-allowed']}</Notice>
      </Page>
    )
  return (
    <MembersList
      title={title}
      list={{ path, filter, counts }}
      ways={[
        ['Standing', 'standing', standingNames],
        ['Band', 'band', bandNames],
        ['How often', 'interval', intervalNames],
        ['Payment method', 'way', paymentMethods],
      ]}
      after={after}
      next={found.next}
      taken={readCsvForm(query, duesExport)}
    >
      {found.rows.length === 0 ? (
        <EmptyState title="No members match" />
      ) : (
        <DuesTable rows={found.rows} />
      )}
    </MembersList>
  )
}
