import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { exportArrears } from '@/lib/money/treasury/lists/export-lists'
import { arrearsExport } from '@/lib/money/treasury/lists/filters'
import { sendCsv } from '../../csv-download'

/** Who owes, as a file, for a reason. */
export function POST(request: Request) {
  return sendCsv(request, {
    page: '/desk/money/arrears',
    schema: arrearsExport,
    act: exportArrears,
    filename: () => `arrears-${dateOf(now())}.csv`,
  })
}
