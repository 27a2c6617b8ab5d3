import type { Election } from '@/lib/democracy/elections/read'
import { reminderDue } from '@/lib/democracy/elections/turnout/reminder-due'
import { momentInWords } from '@/lib/kernel/calendar'

const early = ['called', 'nominations', 'withdrawals', 'preparing', 'collecting']

/** When everybody on the roll is reminded to vote, or was: nobody has to press a button for it. */
export function reminderInWords(election: Election, now: Date): string | undefined {
  const { votersRemindedAt, phase } = election
  if (votersRemindedAt)
    return `We emailed everyone on the roll on ${momentInWords(votersRemindedAt)} that voting closes soon.`
  const due = reminderDue(election)
  if (phase !== 'voting' && !(early.includes(phase) && now < due)) return undefined
  return `We will remind everyone on the roll by email on ${momentInWords(due)}, once, whether they have voted or not.`
}
