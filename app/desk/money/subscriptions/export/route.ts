import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { exportDues } from '@/lib/money/treasury/lists/export-lists'
import { duesExport } from '@/lib/money/treasury/lists/filters'
import { sendCsv } from '../../csv-download'

/** What everybody pays, as a file, for a reason. */
export function POST(request: Request) {
  return sendCsv(request, {
    page: '/desk/money/subscriptions',
    schema: duesExport,
    act: exportDues,
    filename: () => `members-and-dues-${dateOf(now())}.csv`,
  })
}
