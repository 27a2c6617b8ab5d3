import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { stopStatementNews } from '@/lib/movement/statements/news/stop-news'
import { type Topic, topics } from '@/lib/organisation'
import { stopNetworkLetters } from '@/lib/people/networks/letters/choose-network-letters'
import { withdrawTopics } from '@/lib/people/topics/topic-consents'
import { readUnsubscribeToken, type Unsubscribing } from '@/lib/people/topics/unsubscribe-link'
import { topicIn } from './lists'

type Stop = {
  token: string
  /** What to go on with, where the reader chose on the page. Without it only what the letter was about ends. */
  keep?: readonly Topic[]
}

/**
 * Whoever reads a letter ends it by its link, without signing in. It only ever takes consent back: a letter is forwarded, and
 * nobody agrees for somebody else. A second press changes nothing.
 */
export const stopEmails = verb('emails.stop', async (work, { token, keep }: Stop) => {
  const link = readUnsubscribeToken(token)
  if (!link) throw new Refusal('unsubscribe.link-wrong')
  if (keep === undefined) return endList(work, link)
  const fewer = await withdrawTopics(
    work,
    link.personId,
    topics.filter((topic) => !keep.includes(topic)),
  )
  noteStopped(work, link, fewer)
})

type Work = Parameters<typeof withdrawTopics>[0]

/** What a list is, each domain that has one knows; here stands which of them ends it. */
async function endList(work: Work, link: Unsubscribing) {
  const topic = topicIn(link.list)
  if (topic) noteStopped(work, link, await withdrawTopics(work, link.personId, [topic]))
  await stopNetworkLetters(work, link.personId, link.list)
  await stopStatementNews(work, link.personId, link.list)
}

function noteStopped(work: Work, { personId }: Unsubscribing, fewer: number) {
  if (fewer > 0) work.record('topics.stopped', { kind: 'person', id: personId }, { fewer })
}
