import { now } from '@/lib/kernel/clock'
import { cardSheet } from '@/lib/people/cards/card-document'
import { getOwnCard } from '@/lib/people/cards/read'
import { viewer } from '@/lib/people/sign-in/viewer'

/** One's own card on an A4 sheet, to cut out. */
export async function GET() {
  const card = await getOwnCard(await viewer())
  if (!card) return new Response('There is no card here.', { status: 404 })
  return new Response(new Uint8Array(await cardSheet(card, now())), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="membership-sheet.pdf"',
      'cache-control': 'private, no-store',
    },
  })
}
