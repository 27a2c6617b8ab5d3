import 'server-only'
import { meetings } from '@/db/schema/democracy/meetings'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { MeetingTerms } from './forms'

/** An officer begins a meeting. Nobody else sees it before it is called. */
export const draftMeeting = verb('meeting.call', async (work, terms: MeetingTerms) => {
  if (terms.startsAt <= work.now) throw new Refusal('meeting.past')
  const [drafted] = await work.tx
    .insert(meetings)
    .values({ id: newId(), ...terms, draftedBy: work.person.personId, draftedAt: work.now })
    .returning({ number: meetings.number })
  return drafted!
})
