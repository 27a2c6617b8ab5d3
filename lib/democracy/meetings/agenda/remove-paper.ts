import 'server-only'
import { eq } from 'drizzle-orm'
import { meetingPapers } from '@/db/schema/democracy/meetings'
import { verb, type Work } from '@/lib/kernel/perform'
import { assertAgendaOpen, lockItem } from './lock-item'

/** Takes a paper away from its item. */
export const removePaper = verb(
  'meeting.call',
  { subject: lockPaper },
  async (work, { meeting, paper }, _input: { paperId: string }) => {
    assertAgendaOpen(meeting, work.now)
    await work.tx.delete(meetingPapers).where(eq(meetingPapers.id, paper.id))
    const { id, number } = meeting
    if (meeting.state !== 'draft')
      work.record('meeting.agenda-changed', { kind: 'meeting', id }, { number })
    return { number, itemId: paper.itemId }
  },
)

async function lockPaper(work: Work, { paperId }: { paperId: string }) {
  const [paper] = await work.tx
    .select({ id: meetingPapers.id, itemId: meetingPapers.itemId })
    .from(meetingPapers)
    .where(eq(meetingPapers.id, paperId))
  const found = paper && (await lockItem(work, paper))
  return paper && found && { meeting: found.meeting, paper }
}
