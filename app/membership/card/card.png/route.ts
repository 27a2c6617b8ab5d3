import { drawCard } from '@/lib/people/cards/draw-card'
import { getOwnCard } from '@/lib/people/cards/read'
import { viewer } from '@/lib/people/sign-in/viewer'

/** One's own card as a picture to keep on a phone. */
export async function GET() {
  const card = await getOwnCard(await viewer())
  if (!card) return new Response('There is no card here.', { status: 404 })
  return new Response(new Uint8Array(await drawCard(card)), {
    headers: {
      'content-type': 'image/png',
      'content-disposition': 'attachment; filename="membership-card.png"',
      'cache-control': 'private, no-store',
    },
  })
}
