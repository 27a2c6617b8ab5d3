import { answerWithFeed } from '../answer-with-feed'

/** What is new, for a feed reader (RSS 2.0). */
export function GET() {
  return answerWithFeed('application/rss+xml', (feed) => feed.rss2())
}
