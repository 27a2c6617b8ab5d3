import { now } from '@/lib/kernel/clock'
import { cardSizeDocument } from '@/lib/people/cards/card-document'
import { getOwnCard } from '@/lib/people/cards/read'
import { viewer } from '@/lib/people/sign-in/viewer'

/** One's own card in the size of a bank card. */
export async function GET() {
  const card = await getOwnCard(await viewer())
  if (!card) return new Response('There is no card here.', { status: 404 })
  return new Response(new Uint8Array(await cardSizeDocument(card, now())), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="membership-card.pdf"',
      'cache-control': 'private, no-store',
    },
  })
}
