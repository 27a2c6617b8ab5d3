import type { NextRequest } from 'next/server'
import { exportPayout } from '@/lib/money/payouts/export-payout'
import { payoutExport } from '@/lib/money/treasury/exports/forms'
import { sendCsv } from '../../../csv-download'

/** What was in one payout, as a file, for a reason. */
export async function POST(
  request: NextRequest,
  { params }: RouteContext<'/desk/money/payouts/[id]/export'>,
) {
  const { id } = await params
  return sendCsv(request, {
    page: `/desk/money/payouts/${encodeURIComponent(id)}`,
    schema: payoutExport,
    act: (actor, { reason }) => exportPayout(actor, { payoutId: id, reason }),
    filename: () => 'payout.csv',
  })
}
