import { drawOutsideElectionPicture } from '@/app/share-picture/draw-share-picture'
import { pngResponse } from '@/app/share-picture/png-response'
import { getOutsideElection } from '@/lib/movement/outside-elections/read'

/** Of an outside election that everybody can read. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/outside-elections/[slug]/share.png'>,
) {
  const election = await getOutsideElection((await params).slug)
  if (!election) return new Response('There is no outside election here.', { status: 404 })
  return pngResponse(await drawOutsideElectionPicture(election))
}
