import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation, type Topic } from '@/lib/organisation'
import { type LetterSegment, type Reach, reaches } from './states'

type For = { topic: string | null; reach: Reach; segment?: LetterSegment | null }

/** "News: members who asked for it", "Notice to every member", "Notice to every member in the segment “Hexham”" */
export function audienceInWords({ topic, reach, segment }: For): string {
  const all = topic
    ? `${topicName(topic)}: ${reaches[reach].toLowerCase()}`
    : 'Notice to every member'
  return segment ? `${all}, in the segment “${isolateName(segment.name)}”` : all
}

export function topicName(topic: string): string {
  return organisation.topics[topic as Topic]?.name ?? topic
}
