import 'server-only'
import { eq } from 'drizzle-orm'
import { meetings } from '@/db/schema/democracy/meetings'
import { verb } from '@/lib/kernel/perform'
import { lockMeeting } from '../lock-meeting'
import { assertRunning } from './assert-running'
import { tellFollowers } from './tell-followers'

type Rules = { minutes: number; firstTimeFirst: boolean; quotaOrder: boolean }

/** How long people speak, and in which order. It holds for whoever is called from then on. */
export const setSpeakingRules = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { minutes, firstTimeFirst, quotaOrder }: Rules & { number: number }) => {
    assertRunning(meeting)
    await work.tx
      .update(meetings)
      .set({ firstTimeFirst, quotaOrder, speakingSeconds: minutes * 60 })
      .where(eq(meetings.id, meeting.id))
    await tellFollowers(work, meeting.id)
  },
)

/** The chair closes the list of those who want to speak, or opens it again. Whoever is on it still speaks. */
export const turnSpeakingList = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { open }: { number: number; open: boolean }) => {
    assertRunning(meeting)
    await work.tx.update(meetings).set({ listOpen: open }).where(eq(meetings.id, meeting.id))
    await tellFollowers(work, meeting.id)
  },
)
