import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { fromOurPages } from '@/app/form-action'
import { answerAsJson, readJson, refused } from '@/app/json-answers'
import { castElectionBallot } from '@/lib/democracy/elections/box/cast-ballot'
import { mayCast } from '@/lib/democracy/elections/box/limit-casting'

/** The box. No session is read here and nothing is written about who came, when or from where. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const slug = parseElectionSlug((await params).slug)
  if (!slug) return refused('not-there')
  if (!(await fromOurPages())) return refused('bad-request')
  if (!(await mayCast())) return refused('too-many-tries')
  const ballot = await readJson(request, 30_000)
  if (ballot === undefined) return refused('bad-request')
  return answerAsJson(() => castElectionBallot({ slug, ballot }))
}
