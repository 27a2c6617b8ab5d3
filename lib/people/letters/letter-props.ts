import 'server-only'
import { siteUrl } from '@/lib/kernel/env'
import { organisation, type Topic } from '@/lib/organisation'
import { unsubscribeLinks } from '@/lib/people/topics/unsubscribe-link'
import type { LetterRow } from './find-letter'

type Letter = Pick<LetterRow, 'number' | 'subject' | 'text' | 'topic' | 'network'>

/** What all readers of a letter get alike. */
export function commonProps(letter: Letter) {
  const { number, subject, text, topic, network } = letter
  return {
    subject,
    text,
    about: topic ? (organisation.topics[topic as Topic]?.name ?? topic) : undefined,
    archiveLink: network ? undefined : siteUrl(`/membership/letters/${number}`),
  }
}

/** What ends letters like this one; nothing for notices, which every member gets. */
export function listOf({ topic, network }: Pick<Letter, 'topic' | 'network'>): string | undefined {
  if (topic) return `topic/${topic}`
  return network ? `network/${network}` : undefined
}

/** What is each reader's own: what they are called, and their links. */
export function ownProps(letter: Letter, reader: { personId: string; called: string }) {
  const list = listOf(letter)
  return {
    name: reader.called,
    ...(list && unsubscribeLinks({ personId: reader.personId, list })),
  }
}
