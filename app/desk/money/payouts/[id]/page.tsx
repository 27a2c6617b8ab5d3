import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { BankLineForm } from '@/components/money/payouts/bank-line-form'
import { MovementTable } from '@/components/money/payouts/movement-table'
import { PayoutFacts } from '@/components/money/payouts/payout-facts'
import { ExportForm } from '@/components/money/treasury/export-form'
import { Details } from '@/components/ui/details'
import { Pagination } from '@/components/ui/pagination'
import { inWords } from '@/lib/kernel/calendar'
import { toThePenny } from '@/lib/kernel/money'
import { getPayout, listMovements } from '@/lib/money/payouts/read'
import { payoutExport } from '@/lib/money/treasury/exports/forms'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../../require-officer'
import { readCsvForm } from '../../csv-download'
import { matchPayoutAction } from './actions'

export const metadata: Metadata = { title: 'Payout' }

export default async function Payout({
  params,
  searchParams,
}: PageProps<'/desk/money/payouts/[id]'>) {
  const { id } = await params
  const path = `/desk/money/payouts/${encodeURIComponent(id)}`
  const { officer, refused } = await requireOfficer(path)
  if (!officer) return refused
  const query = await searchParams
  const after = typeof query.after === 'string' ? query.after : undefined
  const payout = await getPayout(officer, id)
  const lines = payout && (await listMovements(officer, { payoutId: id, after }))
  if (!payout || !lines) return <PageNotFound />
  const { errors, message, values } = readCsvForm(query, payoutExport)
  return (
    <Page
      title={`${toThePenny(payout.amountPence)} on ${inWords(payout.arrivesOn)}`}
      eyebrow="Payout"
      back={<BackLink href="/desk/money/payouts">Payouts</BackLink>}
      wide
    >
      <PayoutFacts payout={payout} />
      {can(officer, 'payout.match') && payout.status !== 'pending' && (
        <BankLineForm payout={payout} action={matchPayoutAction} />
      )}
      {lines.movements.length > 0 && <MovementTable movements={lines.movements} />}
      <Pagination
        of="lines"
        previous={after ? (path as Route) : undefined}
        next={
          lines.next
            ? (`${path}?${new URLSearchParams({ after: lines.next })}` as Route)
            : undefined
        }
      />
      {can(officer, 'ledger.export') && lines.movements.length > 0 && (
        <Details summary="Download this payout" open={Boolean(message || errors.reason)}>
          <ExportForm to={`${path}/export`} button="Download" {...{ errors, message, values }} />
        </Details>
      )}
    </Page>
  )
}
