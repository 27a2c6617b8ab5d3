import 'server-only'
import { eq, type SQL, sql } from 'drizzle-orm'
import { letters } from '@/db/schema/people/letters'
import { fewestTold } from '@/lib/kernel/fewest-told'
import { keepMailText } from '@/lib/kernel/outbox'
import { verb, type Work } from '@/lib/kernel/perform'
import { audienceOf } from './audience'
import type { LetterRow } from './find-letter'
import { commonProps } from './letter-props'
import { letterMoves, type SavedListOfLetter, tellsOfDues } from './states'

type Due = {
  letterId: string
  /** Whom a saved list finds, as a query for ids: the list of members stands above this department. */
  readersIn?: (work: Work, savedList: SavedListOfLetter) => Promise<SQL>
}

/** Its time has come: whom it goes to is written down, once, and the sending begins. Too early or twice, nothing happens. */
export const startLetter = verb('letter.send', async (work, { letterId, readersIn }: Due) => {
  const [letter] = await work.tx
    .select()
    .from(letters)
    .where(eq(letters.id, letterId))
    .for('update')
  if (letter?.state !== 'scheduled' || (letter.sendAt && letter.sendAt > work.now)) return
  const { savedList } = letter
  if (savedList && !readersIn) throw new Error('Nobody said whom the saved list finds')
  const within = savedList ? await readersIn!(work, savedList) : undefined
  const recipients = await freezeAudience(work, letter, audienceOf(letter, work.now, within))
  const { number } = letter
  // Who reads the log need not see dues: see `tellsOfDues`.
  const told = !tellsOfDues(letter) || recipients >= fewestTold
  const detail = { number, ...(told && { recipients }) }
  work.record('letter.started', { kind: 'letter', id: letter.id }, detail)
})

/** Writes down whom a letter goes to (a query for `"personId"`) and queues its first batch. Answers how many it is. */
async function freezeAudience(work: Work, letter: LetterRow, audience: SQL): Promise<number> {
  const frozen = await work.tx.execute(sql`
    insert into letter_recipients (letter_id, person_id)
    select ${letter.id}, a."personId" from (${audience}) a
    on conflict do nothing`)
  const recipients = Number(frozen.count)
  await keepMailText(work.tx, {
    id: letter.id,
    props: commonProps(letter),
    createdAt: work.now,
  })
  await work.move(letters, letter, letterMoves, 'start', { begunAt: work.now, recipients })
  await work.queue('send-letter', { letterId: letter.id }, { key: `send-letter/${letter.id}` })
  return recipients
}

type NetworkLetter = {
  id: string
  network: string
  subject: string
  text: string
  /** A query for the `"personId"` of those who asked for the network's letters. */
  audience: SQL
}

/**
 * Sends a letter within a network, as part of the verb of whoever speaks for it, which has asked whether they may. It is not in the
 * audit, which would remember for good who convened a network, and who wrote it and whom it went to is forgotten when it
 * has gone.
 */
export async function sendNetworkLetter(work: Work, given: NetworkLetter): Promise<void> {
  const { id, network, subject, text, audience } = given
  const [letter] = await work.tx
    .insert(letters)
    .values({
      id,
      network,
      subject,
      text,
      reach: 'members',
      state: 'scheduled',
      writtenBy: work.person.personId,
      writtenAt: work.now,
    })
    .returning()
  await freezeAudience(work, letter!, audience)
}
