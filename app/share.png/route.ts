import { drawBannerPicture } from '../share-picture/draw-share-picture'
import { pngResponse } from '../share-picture/png-response'

export const dynamic = 'force-static'

export async function GET() {
  return pngResponse(await drawBannerPicture())
}
