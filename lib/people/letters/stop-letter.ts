import 'server-only'
import { and, eq } from 'drizzle-orm'
import { letterRecipients, letters } from '@/db/schema/people/letters'
import { fewestTold } from '@/lib/kernel/fewest-told'
import { withdrawText } from '@/lib/kernel/outbox'
import { verb } from '@/lib/kernel/perform'
import { findLetter } from './find-letter'
import { letterMoves, tellsOfDues } from './states'

/** Something is wrong with it: whoever has not got it yet does not get it. What has left cannot be called back. */
export const stopLetter = verb(
  'letter.stop',
  { subject: findLetter },
  async (work, { id, number, savedList }, _: { number: number }) => {
    await work.move(letters, { id }, letterMoves, 'stop', {
      stoppedBy: work.person.personId,
      endedAt: work.now,
    })
    const withdrawn = await withdrawText(work.tx, id)
    const waiting = await work.tx.$count(
      letterRecipients,
      and(eq(letterRecipients.letterId, id), eq(letterRecipients.state, 'waiting')),
    )
    const left = waiting + withdrawn
    const told = !tellsOfDues({ savedList }) || left >= fewestTold
    work.record('letter.stopped', { kind: 'letter', id }, { number, ...(told && { left }) })
  },
)
