import { numberInAddress } from '@/app/number-in-address'
import { paperToKeep } from '@/app/paper-to-keep'
import { readPaper } from '@/lib/democracy/meetings/read'
import { viewer } from '@/lib/people/sign-in/viewer'

type Context = RouteContext<'/meetings/[number]/papers/[paper]'>

/** A paper of a meeting. */
export async function GET(_request: Request, { params }: Context) {
  const { number: address, paper: id } = await params
  const number = numberInAddress(address)
  const paper = number && (await readPaper(await viewer(), number, id))
  if (!paper) return new Response('Not found', { status: 404 })
  return paperToKeep(paper.pdf)
}
