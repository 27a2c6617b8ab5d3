import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { letterRecipients, letters } from '@/db/schema/people/letters'
import { letter as letterEmail } from '@/emails/people/letter'
import { networkLetter } from '@/emails/people/network-letter'
import { wallClock } from '@/lib/kernel/clock'
import { mailsPerSecond } from '@/lib/kernel/mails-per-second'
import { verb } from '@/lib/kernel/perform'
import { mayStillGet, mayStillGetOfNetwork } from './audience'
import { ownProps } from './letter-props'
import { letterMoves } from './states'

const batchSize = 100

/**
 * The next hundred readers of a letter, in one transaction: their emails are in the outbox and they are marked, or neither. So whoever
 * kills the program in between takes nothing away and sends nothing twice; each email is known by its letter and its reader besides.
 * Whoever has stopped such letters since, or left, is left out.
 */
export const sendLetterBatch = verb(
  'letter.send',
  async (work, { letterId }: { letterId: string }) => {
    // Two workers with the same batch take turns; whoever stops the letter waits for one batch at most.
    const [letter] = await work.tx
      .select()
      .from(letters)
      .where(eq(letters.id, letterId))
      .for('update')
    if (letter?.state !== 'sending') return
    const still = letter.network
      ? mayStillGetOfNetwork(letter.network)
      : mayStillGet(letter, work.now)
    const batch = await work.tx.execute<{
      personId: string
      email: string | null
      called: string
      still: boolean
    }>(sql`
      select p.id as "personId", p.email, p.called, (${still}) as still
      from (
        select person_id from letter_recipients
        where letter_id = ${letterId} and state = 'waiting' order by person_id limit ${batchSize}
        for update
      ) r join people p on p.id = r.person_id`)
    if (batch.length === 0) {
      await work.move(letters, letter, letterMoves, 'finish', {
        endedAt: work.now,
        // Nobody is known for longer than their term to have convened a network.
        ...(letter.network && { writtenBy: null }),
      })
      if (letter.network)
        await work.tx.delete(letterRecipients).where(eq(letterRecipients.letterId, letterId))
      else
        work.record('letter.finished', { kind: 'letter', id: letterId }, { number: letter.number })
      return
    }
    const readers = batch.filter((one) => one.still)
    const pace = mailsPerSecond()
    await work.emailAll(
      letter.network ? networkLetter : letterEmail,
      readers.map((reader) => ({
        to: { email: reader.email, personId: reader.personId },
        key: `${letterId}/${reader.personId}`,
        props: ownProps(letter, reader) as never,
      })),
      { textId: letterId, perSecond: pace },
    )
    await mark(readers, 'posted')
    await mark(
      batch.filter((one) => !one.still),
      'left-out',
    )
    const next = pace && new Date(wallClock().getTime() + (readers.length / pace) * 1000)
    await work.queue(
      'send-letter',
      { letterId },
      { key: `send-letter/${letterId}`, priority: 10, ...(next && { runAt: next }) },
    )

    async function mark(who: { personId: string }[], state: 'posted' | 'left-out') {
      if (who.length === 0) return
      await work.tx
        .update(letterRecipients)
        .set({ state })
        .where(
          and(
            eq(letterRecipients.letterId, letterId),
            inArray(
              letterRecipients.personId,
              who.map(({ personId }) => personId),
            ),
          ),
        )
    }
  },
)
