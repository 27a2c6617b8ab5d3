import { now } from '@/lib/kernel/clock'
import { getReceipt } from '@/lib/money/subscriptions/receipts/read'
import { receiptLines } from '@/lib/money/subscriptions/receipts/receipt-lines'
import { paper } from '@/lib/pdf/document'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

type Context = RouteContext<'/membership/dues/receipts/[entry]/receipt.pdf'>

/** The same receipt on paper, for an employer, a union branch, or the tax. */
export async function GET(_request: Request, { params }: Context) {
  const { entry } = await params
  const person = await personSignedIn()
  const receipt = person && (await getReceipt(person, { entryId: entry }))
  if (!receipt) return new Response('There is no such receipt here.', { status: 404 })
  const file = await paper({
    title: `Receipt ${receipt.number}`,
    madeOn: now(),
    blocks: [{ kind: 'terms', rows: receiptLines(receipt) }],
  })
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="receipt-${receipt.number}.pdf"`,
      'cache-control': 'private, no-store',
    },
  })
}
