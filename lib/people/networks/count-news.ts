import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { countMeetingsToAnswer } from './meetings/read'
import { listIntroductions } from './read-introductions'

/** How many things in one's networks wait for an answer, said without saying which: the page may be open on a shared computer. */
export async function countNetworkNews(viewer: Actor): Promise<number> {
  const [meetings, { toAnswer }] = await Promise.all([
    countMeetingsToAnswer(viewer),
    listIntroductions(viewer),
  ])
  return meetings + toAnswer.length
}
