import { numberInAddress } from '@/app/number-in-address'
import { isId } from '@/lib/kernel/ids'
import { receiptTypes } from '@/lib/money/spending/receipts/clean-receipt'
import { readReceipt } from '@/lib/money/spending/receipts/read-receipt'
import { viewer } from '@/lib/people/sign-in/viewer'

const notToBeCleaned =
  'This PDF came in before we took scripts and links out of them, and we cannot take them out of this one. Ask whoever sent it for a photo or a printout.'

type Context = RouteContext<'/membership/claims/[number]/receipts/[receipt]'>

/** A receipt, to be kept and not to be run: whatever somebody managed to send in opens nowhere on our site. */
export async function GET(_: Request, { params }: Context) {
  const { number: segment, receipt: receiptId } = await params
  const number = numberInAddress(segment)
  const receipt =
    number && isId(receiptId) && (await readReceipt(await viewer(), { number, receiptId }))
  if (!receipt) return new Response('Not found', { status: 404 })
  if (!receipt.content) return new Response(notToBeCleaned, { status: 409 })
  const ending = receiptTypes[receipt.mediaType].ending
  return new Response(new Uint8Array(receipt.content), {
    headers: {
      'content-type': receipt.mediaType,
      'content-disposition': `attachment; filename="claim-${number}-${receiptId.slice(-4)}.${ending}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
