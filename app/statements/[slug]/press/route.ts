import { pressVersion } from '@/lib/movement/statements/publishing/press-version'

/** The statement and who has signed it, as plain text to download. */
export async function GET(_: Request, { params }: RouteContext<'/statements/[slug]/press'>) {
  const { slug } = await params
  const text = await pressVersion(slug)
  if (text === undefined) return new Response('There is no statement here.', { status: 404 })
  return new Response(text, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-press.txt"`,
    },
  })
}
