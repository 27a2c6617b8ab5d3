import { organisation, type Topic } from '@/lib/organisation'
import { type Reach, reaches } from './states'

/** "News: members who asked for it", "Notice to every member" */
export function audienceInWords({ topic, reach }: { topic: string | null; reach: Reach }): string {
  if (!topic) return 'Notice to every member'
  return `${topicName(topic)}: ${reaches[reach].toLowerCase()}`
}

export function topicName(topic: string): string {
  return organisation.topics[topic as Topic]?.name ?? topic
}
