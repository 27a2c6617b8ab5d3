import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import type { Officers } from '../story/founding'

const titles = [
  'A crèche at every meeting',
  'Trains that come: public ownership of the buses and the Metro',
  'Minutes within a week',
  'Support for the hospital workers',
  'A hardship fund with no questions',
  'Meet in Carlisle twice a year',
  'Insulate every council home',
  'A rota for the stall at the Big Meeting',
]

/** A few motions under way, so that the members’ pages have something to say. */
export async function seedMotions({ hannah, george }: Officers) {
  for (const [place, title] of titles.entries()) {
    const { number } = await moveMotion(hannah, { title, text: `We resolve: ${title}.` })
    if (place % 2) await secondMotion(george, { number })
  }
}
