import { getPublicStatement } from '@/lib/movement/statements/read'
import { statementFile } from '@/lib/movement/statements/statement-file'

/** The very bytes of which the fingerprint on the page is made. */
export async function GET(_: Request, { params }: RouteContext<'/statements/[slug]/text'>) {
  const statement = await getPublicStatement((await params).slug)
  if (!statement) return new Response('There is no statement here.', { status: 404 })
  return new Response(statementFile(statement), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${statement.slug}.txt"`,
    },
  })
}
