import { drawStatementPicture } from '@/app/share-picture/draw-share-picture'
import { pngResponse } from '@/app/share-picture/png-response'
import { getPublicStatement } from '@/lib/movement/statements/read'

/** Of a statement that everybody can read, and not a moment before. */
export async function GET(_: Request, { params }: RouteContext<'/statements/[slug]/share.png'>) {
  const statement = await getPublicStatement((await params).slug)
  if (!statement) return new Response('There is no statement here.', { status: 404 })
  return pngResponse(await drawStatementPicture(statement))
}
