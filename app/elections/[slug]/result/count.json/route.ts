import { countJson } from '@/lib/democracy/elections/count/count-json'
import { viewer } from '@/lib/people/sign-in/viewer'
import { requestedContest } from '../requested-contest'

/** The count of one contest, as `npm run count -- --json` writes it. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/elections/[slug]/result/count.json'>,
) {
  const asked = await requestedContest(await viewer(), (await params).slug, request)
  if (!asked) return Response.json({ error: 'not found' }, { status: 404 })
  return new Response(`${countJson(asked.counted.count)}\n`, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${asked.name}.json"`,
      'cache-control': 'private, no-store',
    },
  })
}
