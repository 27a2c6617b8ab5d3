import { z } from 'zod'
import { sendCsv } from '@/app/desk/money/csv-download'
import { exportRejectedRows } from '@/lib/records/imports/export-rejected-rows'

type Context = { params: Promise<{ id: string }> }

/** The bad rows of a list, to be corrected. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return sendCsv(request, {
    page: '/desk/import',
    schema: z.object({}),
    act: (actor) => exportRejectedRows(actor, { importId: id }),
    filename: () => 'rows-to-correct.csv',
  })
}
