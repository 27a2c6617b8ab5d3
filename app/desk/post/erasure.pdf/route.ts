import { isId } from '@/lib/kernel/ids'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'
import { viewer } from '@/lib/people/sign-in/viewer'
import { printErasureLetter } from '@/lib/records/erasure/print-erasure-letter'

/** The letter about an erasure that waits for its second officer. That an officer opened it is logged; nothing else changes. */
export async function GET(request: Request) {
  const endingId = new URL(request.url).searchParams.get('ending')
  if (!endingId || !isId(endingId)) return new Response('Not found', { status: 404 })
  const pdf = await orRefusal(printErasureLetter(await viewer(), { endingId }))
  if (pdf instanceof Refusal) return new Response(pdf.message, { status: 404 })
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="letter.pdf"',
      'cache-control': 'no-store',
    },
  })
}
