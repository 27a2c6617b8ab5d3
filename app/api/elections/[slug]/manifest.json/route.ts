import { refused } from '@/app/api/elections/json-answers'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { getManifest } from '@/lib/democracy/elections/board/read-board'

/** What is voted on and under which keys, for everybody. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const slug = parseElectionSlug((await params).slug)
  const found = slug && (await getManifest(slug))
  return found ? Response.json(found.manifest) : refused('not-there')
}
