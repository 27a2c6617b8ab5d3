import { now } from '@/lib/kernel/clock'
import { paper } from '@/lib/kernel/paper'
import { signedIn } from '@/lib/sign-in/viewer'
import { receiptLines } from '@/lib/subscriptions/receipts/lines'
import { getReceipt } from '@/lib/subscriptions/receipts/read'

type Context = RouteContext<'/membership/dues/receipts/[entry]/receipt.pdf'>

/** The same receipt on paper, for an employer, a union branch, or the tax. */
export async function GET(_request: Request, { params }: Context) {
  const { entry } = await params
  const person = await signedIn()
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
