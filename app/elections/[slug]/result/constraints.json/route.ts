import { viewer } from '@/lib/people/sign-in/viewer'
import { requestedContest } from '../requested-contest'

/** Who must be elected together in one contest, as `npm run count -- --constraints` reads it. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/elections/[slug]/result/constraints.json'>,
) {
  const asked = await requestedContest(await viewer(), (await params).slug, request)
  if (!asked) return Response.json({ error: 'not found' }, { status: 404 })
  return new Response(`${JSON.stringify(asked.counted.constraints)}\n`, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${asked.name}-constraints.json"`,
      'cache-control': 'private, no-store',
    },
  })
}
