import 'server-only'
import type { Topic } from '@/lib/organisation'
import { topicsOf } from '@/lib/people/topics/read'
import { readUnsubscribeToken } from '@/lib/people/topics/unsubscribe-link'
import { topicIn } from './lists'

export type LinkedChoices = {
  /** What the letter was about, where it was a topic of ours. */
  about?: Topic
  /** Whether it is another list, which says its name only in the letter itself. */
  other: boolean
  /** What the reader of the mailbox gets now. */
  gets: Topic[]
}

/** What the link in a letter leads to. It says nobody's name and no address: letters are forwarded. */
export async function readChoicesByLink(token: string): Promise<LinkedChoices | undefined> {
  const link = readUnsubscribeToken(token)
  if (!link) return undefined
  const about = topicIn(link.list)
  return { about, other: !link.list.startsWith('topic/'), gets: await topicsOf(link.personId) }
}
