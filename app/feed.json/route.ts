import { answerWithFeed } from '../answer-with-feed'

/** The same as JSON Feed. */
export function GET() {
  return answerWithFeed('application/feed+json', (feed) => feed.json1())
}
