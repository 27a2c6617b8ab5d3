import { getOfficerPhoto } from '@/lib/people/officers/read-photo'

type Context = RouteContext<'/officers/[term]/photo'>

/** The face of an officer, for anybody. Nothing keeps a copy on its way: once it is removed, it is gone. It runs nothing. */
export async function GET(_: Request, { params }: Context) {
  const photo = await getOfficerPhoto((await params).term)
  if (!photo) return new Response('Not found', { status: 404 })
  return new Response(new Uint8Array(photo.content), {
    headers: {
      'content-type': photo.mediaType,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
