import { refused } from '@/app/api/elections/answers'
import { getManifest } from '@/lib/elections/board/read-board'

/** What is voted on and under which keys, for everybody. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const found = await getManifest((await params).slug)
  return found ? Response.json(found.manifest) : refused('not-there')
}
