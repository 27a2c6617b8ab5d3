import type { Feed } from 'feed'
import { databaseAway } from '@/lib/kernel/constraints'
import { readNewsFeed } from '@/lib/movement/open-data/feed'

/** What is new, in the words of one kind of feed. While our records are out of reach, a feed reader hears that it may come again. */
export async function answerWithFeed(kind: string, write: (feed: Feed) => string) {
  try {
    const headers = { 'content-type': `${kind}; charset=utf-8` }
    return new Response(write(await readNewsFeed()), { headers })
  } catch (error) {
    if (!databaseAway(error)) throw error
    return new Response('Try again', { status: 503, headers: { 'retry-after': '60' } })
  }
}
