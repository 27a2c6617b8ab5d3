import { exportLedger } from '@/lib/money/treasury/exports/export-ledger'
import { ledgerExport } from '@/lib/money/treasury/exports/forms'
import { sendCsv } from '../../csv-download'

/** The books as a file. It is sent for, never linked to: each export has its reason in the audit. */
export async function POST(request: Request) {
  return sendCsv(request, {
    page: '/desk/money/export',
    schema: ledgerExport,
    act: exportLedger,
    filename: ({ from, to }) => `books-${from}-to-${to}.csv`,
  })
}
