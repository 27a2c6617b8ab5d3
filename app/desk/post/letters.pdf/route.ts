import { isId } from '@/lib/kernel/ids'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'
import { viewer } from '@/lib/people/sign-in/viewer'
import { printLetters } from '@/lib/records/outgoing-mail/by-post/print-letters'

/** The letters to print, all or one. That an officer opened them is logged; nothing else changes. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams.get('letter')
  if (asked !== null && !isId(asked)) return new Response('Not found', { status: 404 })
  const pdf = await orRefusal(printLetters(await viewer(), { letterId: asked ?? undefined }))
  if (pdf instanceof Refusal) return new Response(pdf.message, { status: 404 })
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="letters.pdf"',
      'cache-control': 'no-store',
    },
  })
}
