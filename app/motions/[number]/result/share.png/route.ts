import { numberInAddress } from '@/app/number-in-address'
import { drawResultPicture } from '@/app/share-picture/draw-share-picture'
import { pngResponse } from '@/app/share-picture/png-response'
import { getMotionResult } from '@/lib/democracy/motions/read-vote'
import { visitor } from '@/lib/kernel/actor'

/** Of a published result alone, and for everybody the same, whoever asks. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/motions/[number]/result/share.png'>,
) {
  const number = numberInAddress((await params).number)
  const result = number && (await getMotionResult(visitor, number))
  if (!result) return new Response('There is no result here.', { status: 404 })
  return pngResponse(await drawResultPicture(result))
}
