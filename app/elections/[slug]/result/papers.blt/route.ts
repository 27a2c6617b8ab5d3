import { openedPapers } from '@/lib/democracy/elections/results/opened-papers'
import { writeBlt } from '@/lib/democracy/elections/results/write-blt'
import { viewer } from '@/lib/people/sign-in/viewer'
import { requestedContest } from '../requested-contest'

/** The papers of one contest for any other counting program. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/elections/[slug]/result/papers.blt'>,
) {
  const asked = await requestedContest(await viewer(), (await params).slug, request)
  const papers = asked && (await openedPapers(asked.result, asked.counted))
  if (!papers) return new Response('There are no opened papers here.', { status: 404 })
  return new Response(writeBlt(papers), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${asked.name}.blt"`,
      'cache-control': 'private, no-store',
    },
  })
}
