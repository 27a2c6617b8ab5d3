import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { refused } from '@/app/json-answers'
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
