import 'server-only'
import { eq } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import { dateOf, daysAfter, inWords } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { saveDraftStep } from './save-draft-step'
import { startElectionDraft } from './start-election-draft'
import { datesFrom } from './steps'

/**
 * A meeting wants a secret ballot. In minutes there is none: members collect their papers before voting opens, so that nobody can tie the
 * one to the other, and candidates are nominated. So this is a draft of an election with the first dates that the rule book allows, for
 * whoever calls elections to finish. Everybody with a vote is on its roll, whoever was at the meeting.
 */
export const startDraftForMeeting = verb(
  'election.call',
  async (work, { id, number }: { id: string; number: number }) => {
    const [meeting] = await work.tx
      .select({ startsAt: meetings.startsAt })
      .from(meetings)
      .where(eq(meetings.number, number))
    if (!meeting) throw new Refusal('not-there')
    const day = inWords(dateOf(meeting.startsAt))
    const typed = { kind: 'officers', title: `Secret ballot asked for by the meeting on ${day}` }
    await startElectionDraft.within(work, { id, typed })
    // Nominations open the day after.
    const dates = datesFrom(daysAfter(dateOf(work.now), 1))
    await saveDraftStep.within(work, { id, step: 'dates', typed: dates })
    return { id }
  },
)
