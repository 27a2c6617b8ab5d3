import 'server-only'
import { meetingItems, meetings } from '@/db/schema/democracy/meetings'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { hasActionsToAskAfter } from './actions/list-actions'
import type { MeetingTerms } from './forms'

/**
 * An officer begins a meeting. Nobody else sees it before it is called. What the same members took on before and is still to do is on
 * its agenda from the beginning.
 */
export const draftMeeting = verb('meeting.call', async (work, terms: MeetingTerms) => {
  if (terms.startsAt <= work.now) throw new Refusal('meeting.past')
  const [drafted] = await work.tx
    .insert(meetings)
    .values({ id: newId(), ...terms, draftedBy: work.person.personId, draftedAt: work.now })
    .returning({ id: meetings.id, number: meetings.number })
  const { id, number } = drafted!
  if (await hasActionsToAskAfter(work.tx, terms))
    await work.tx.insert(meetingItems).values({
      id: newId(),
      meetingId: id,
      position: 1,
      title: 'Actions from last time',
      minutes: 10,
    })
  return { number }
})
