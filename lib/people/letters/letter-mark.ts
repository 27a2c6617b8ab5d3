import 'server-only'
import { savedMark } from '@/lib/kernel/saved-meanwhile'
import type { LetterRow } from './find-letter'

type Read = Pick<LetterRow, 'subject' | 'text' | 'topic' | 'reach' | 'savedList' | 'sendAt'>

/** What a second officer reads before they confirm a letter, in short: its words, to whom it goes and when. */
export function letterMark({ subject, text, topic, reach, savedList, sendAt }: Read): string {
  return savedMark({
    subject,
    text,
    topic,
    reach,
    savedList: savedList && JSON.stringify(savedList),
    sendAt: sendAt?.toISOString(),
  })
}
