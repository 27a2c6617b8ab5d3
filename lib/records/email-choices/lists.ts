import { type Topic, topics } from '@/lib/organisation'

/** "topic/training" → training. Nothing where the link is about another list, or a topic that we no longer write about. */
export function topicIn(list: string): Topic | undefined {
  return topics.find((topic) => list === `topic/${topic}`)
}
