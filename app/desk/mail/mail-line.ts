import type { MailLine } from '@/components/records/outgoing-mail/mail-list'
import type { TagTone } from '@/components/ui/tag'
import { sinceInWords, timeInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { refusals } from '@/lib/kernel/refusals'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { mailKindInWords } from '@/lib/records/outgoing-mail/mail-kinds'
import {
  type MailState,
  mailStateExplained,
  mailStates,
} from '@/lib/records/outgoing-mail/mail-states'
import type { MailRow } from '@/lib/records/outgoing-mail/read'

const tones: Record<MailState, TagTone> = {
  waiting: 'todo',
  failed: 'stopped',
  sent: 'neutral',
  delivered: 'done',
  bounced: 'attention',
  suppressed: 'attention',
  spam: 'attention',
  'to-print': 'todo',
  posted: 'neutral',
  withdrawn: 'neutral',
}

/** A row of the log of emails as officers read it. */
export function mailLine(mail: MailRow): MailLine {
  return {
    id: mail.id,
    name: mail.name,
    number: mail.number === undefined ? undefined : memberNumberInWords(mail.number),
    to: mail.toEmail ?? (mail.state && 'By post'),
    about: mailKindInWords(mail.message),
    written: when(mail.createdAt),
    state: mail.state && { words: mailStates[mail.state], tone: tones[mail.state] },
    how: howFar(mail),
    whyNotAgain: mail.whyNotAgain && refusals[mail.whyNotAgain],
  }
}

/** "24 November, 5pm" */
function when(at: Date): string {
  return `${sinceInWords(at, now())}, ${timeInWords(at)}`
}

/** What happens within this time of writing happened then. */
const atOnce = 10 * 60_000

function howFar(mail: MailRow): string | undefined {
  const { state, tries, lastError, stateAt, createdAt } = mail
  if (!state) return undefined
  if (state === 'failed') return lastError ?? undefined
  if (state === 'waiting')
    return tries === 0 ? undefined : `We have tried ${tries === 1 ? 'once' : `${tries} times`}.`
  const explained = mailStateExplained[state]
  const later = stateAt && stateAt.getTime() - createdAt.getTime() > atOnce
  return [later && when(stateAt), explained].filter(Boolean).join('. ') || undefined
}
