import { blankApplicationForm } from '@/lib/membership/join/paper/blank-form'
import { viewer } from '@/lib/people/sign-in/viewer'
import { can } from '@/lib/permissions'

/** The form to fill in by hand, with today's wordings. */
export async function GET() {
  if (!can(await viewer(), 'application.type')) return new Response('Not found', { status: 404 })
  const pdf = await blankApplicationForm()
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="application-form.pdf"',
      'cache-control': 'no-store',
    },
  })
}
