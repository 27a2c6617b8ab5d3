import 'server-only'
import { meetingPapers } from '@/db/schema/democracy/meetings'
import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { cleanPaper } from './clean-paper'
import { assertAgendaOpen, lockItem } from './lock-item'

const keepPaper = verb(
  'meeting.call',
  { subject: lockItem },
  async (
    work,
    { meeting, item },
    { title, pdf }: { itemId: string; title: string; pdf: Buffer },
  ) => {
    assertAgendaOpen(meeting, work.now)
    await work.tx
      .insert(meetingPapers)
      .values({ id: newId(), itemId: item.id, title, pdf, addedAt: work.now })
    const { id, number } = meeting
    if (meeting.state !== 'draft')
      work.record('meeting.agenda-changed', { kind: 'meeting', id }, { number })
    return { number }
  },
)

const askWhetherTheyMay = verb('meeting.call', { subject: lockItem }, async () => {})

/** A PDF for an item of the agenda. It is drawn anew, so that only what is printed on its pages is kept; nothing is held meanwhile. */
export async function addPaper(
  actor: Actor,
  { itemId, title, bytes }: { itemId: string; title: string; bytes: Buffer },
) {
  await askWhetherTheyMay(actor, { itemId })
  return keepPaper(actor, { itemId, title, pdf: await cleanPaper(bytes) })
}
