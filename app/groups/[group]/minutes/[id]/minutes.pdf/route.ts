import { numberInAddress } from '@/app/number-in-address'
import { readMinutesPdf } from '@/lib/people/groups/minutes/read'
import { viewer } from '@/lib/people/sign-in/viewer'

type Context = RouteContext<'/groups/[group]/minutes/[id]/minutes.pdf'>

/** Minutes that came as a PDF, to be kept and not to be run. */
export async function GET(request: Request, { params }: Context) {
  const { id } = await params
  const version = numberInAddress(new URL(request.url).searchParams.get('version') ?? '')
  const pdf = version && (await readMinutesPdf(await viewer(), id, version))
  if (!pdf) return new Response('Not found', { status: 404 })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="minutes-${version}.pdf"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
