import { makeBankStatement } from '@/lib/demo/bank-statement'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { isDoorOpen } from '../door'

/** A statement of the group's bank, to be uploaded by the treasurer. */
export async function GET() {
  if (!(await isDoorOpen())) return new Response('Not found', { status: 404 })
  await followDemoClock()
  return new Response(await makeBankStatement(), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="bank-statement.csv"',
      'cache-control': 'no-store',
    },
  })
}
