import { sheetOf } from '@/lib/democracy/elections/results/count-sheet-blocks'
import { getResult } from '@/lib/democracy/elections/results/read'
import { now } from '@/lib/kernel/clock'
import { paper } from '@/lib/pdf/document'
import { viewer } from '@/lib/people/sign-in/viewer'

/** The count sheet on paper, for the minutes and for scrutineers. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/elections/[slug]/result/count-sheet.pdf'>,
) {
  const result = await getResult(await viewer(), (await params).slug)
  if (!result?.counted) return new Response('There is no count here yet.', { status: 404 })
  const { election, counted } = result
  const pdf = await paper({
    title: `Count sheet: ${election.title}`,
    madeOn: now(),
    blocks: counted.flatMap(sheetOf),
  })
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="count-sheet-${election.slug}.pdf"`,
      'cache-control': 'private, no-store',
    },
  })
}
