import 'server-only'
import { and, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { letters } from '@/db/schema/people/letters'
import { verb } from '@/lib/kernel/perform'

/** Starts letters whose time has come, and goes on with those whose job was lost. Which is under way already, its key tells. */
export const resumeLetters = verb('letter.send', async (work, _input: object) => {
  const due = await work.tx
    .select({ id: letters.id })
    .from(letters)
    .where(
      and(
        eq(letters.state, 'scheduled'),
        or(isNull(letters.sendAt), lte(letters.sendAt, work.now)),
      ),
    )
  for (const { id } of due)
    await work.queue('start-letter', { letterId: id }, { key: `start-letter/${id}` })
  const sending = await work.tx
    .select({ id: letters.id })
    .from(letters)
    .where(
      and(
        eq(letters.state, 'sending'),
        // Its next batch may only be waiting for its turn.
        sql`not exists (select 1 from graphile_worker.jobs j where j.key = 'send-letter/' || ${letters.id})`,
      ),
    )
  for (const { id } of sending)
    await work.queue('send-letter', { letterId: id }, { key: `send-letter/${id}`, priority: 10 })
})
