import { numberInAddress } from '@/app/number-in-address'
import { paperToKeep } from '@/app/paper-to-keep'
import { readMotionPaper } from '@/lib/democracy/meetings/motion-papers/read-motion-papers'
import { viewer } from '@/lib/people/sign-in/viewer'

/** A paper of a motion. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/motions/[number]/papers/[paper]'>,
) {
  const { number: address, paper: id } = await params
  const number = numberInAddress(address)
  const paper = number && (await readMotionPaper(await viewer(), number, id))
  return paper ? paperToKeep(paper.pdf) : new Response('Not found', { status: 404 })
}
