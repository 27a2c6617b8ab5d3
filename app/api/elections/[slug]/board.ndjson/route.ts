import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { refused } from '@/app/json-answers'
import { listBoard } from '@/lib/democracy/elections/board/read-board'

/** The board, line by line, for everybody. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const slug = parseElectionSlug((await params).slug)
  const lines = slug && (await listBoard(slug))
  if (!lines) return refused('not-there')
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(`${value}\n`))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } })
}
