import 'server-only'
import { and, eq } from 'drizzle-orm'
import { letters } from '@/db/schema/people/letters'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { findLetter } from './find-letter'

/** A draft that nobody needs any more. What has been sent stays in the archive. */
export const discardLetter = verb(
  'letter.write',
  { subject: findLetter },
  async (work, { id, number }, _: { number: number }) => {
    const gone = await work.tx
      .delete(letters)
      .where(and(eq(letters.id, id), eq(letters.state, 'draft')))
      .returning({ id: letters.id })
    if (gone.length !== 1) throw new Refusal('moved-meanwhile')
    work.record('letter.discarded', { kind: 'letter', id }, { number })
  },
)
