import { numberInAddress } from '@/app/number-in-address'
import { readPaper } from '@/lib/democracy/meetings/read'
import { viewer } from '@/lib/people/sign-in/viewer'

type Context = RouteContext<'/meetings/[number]/papers/[paper]'>

/** A paper of a meeting, to be kept and not to be run. */
export async function GET(_request: Request, { params }: Context) {
  const { number: address, paper: id } = await params
  const number = numberInAddress(address)
  const paper = number && (await readPaper(await viewer(), number, id))
  if (!paper) return new Response('Not found', { status: 404 })
  return new Response(new Uint8Array(paper.pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="paper.pdf"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
