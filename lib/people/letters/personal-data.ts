import 'server-only'
import { sql } from 'drizzle-orm'
import { letterRecipients, letters } from '@/db/schema/people/letters'
import { actor, nothing, personalData, pointer, shown } from '@/lib/kernel/personal-data'

export const lettersData = [
  personalData({
    table: letters,
    title: 'Letters to members that you wrote, confirmed or stopped',
    whose: {
      where: (personId) => sql`${personId} in (written_by, proposed_by, confirmed_by, stopped_by)`,
    },
    columns: {
      subject: nothing('published'),
      text: nothing('published'),
      topic: nothing('kind'),
      reach: nothing('kind'),
      savedList: nothing('setting'),
      network: nothing('kind'),
      state: nothing('state'),
      writtenBy: actor,
      proposedBy: actor,
      confirmedBy: actor,
      stoppedBy: actor,
      writtenAt: shown('Written'),
      number: shown('Number'),
      proposedAt: shown('Sent to a second officer'),
      confirmedAt: shown('Confirmed'),
      sendAt: nothing('published'),
      begunAt: nothing('published'),
      endedAt: nothing('published'),
      recipients: nothing('figure'),
    },
    beside: { Letter: sql`subject` },
    erase: 'keep',
    kept: 'For good: what went to members stays in their archive, without your name once your details are erased. A letter within a network is without it when it has gone.',
  }),
  personalData({
    table: letterRecipients,
    title: 'News and notices we sent you',
    whose: { person: 'personId' },
    columns: {
      letterId: pointer('the letter'),
      personId: pointer('the reader'),
      state: shown('What became of it', {
        as: (state: 'waiting' | 'posted' | 'left-out') =>
          ({ waiting: 'Waiting', posted: 'Sent', 'left-out': 'Not sent' })[state],
      }),
    },
    beside: { Letter: sql`(select l.subject from letters l where l.id = letter_id)` },
    erase: 'delete',
    kept: 'Until your details are erased. Whom a letter within a network went to is forgotten when it has gone.',
  }),
]
