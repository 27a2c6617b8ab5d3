import { asc } from 'drizzle-orm'
import { letters } from '@/db/schema/people/letters'
import { people } from '@/db/schema/people/people'
import { system } from '@/lib/kernel/actor'
import { wallClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { sendLetterBatch } from '@/lib/people/letters/send-batch'
import { startLetter } from '@/lib/people/letters/start-letter'
import type { SavedListOfLetter } from '@/lib/people/letters/states'
import { readersOnSavedList } from '@/lib/records/members-list/saved-lists/letter-readers'
import { measure, percentile } from './measure'
import { result } from './report'

const batches = 50
const undone = new Error('The letter was only measured.')

/** A notice to all members or to a saved list of them begins, and its first batches go into the outbox; all of it undone. */
const timeLetter = verb(
  'letter.send',
  async (
    work,
    { name, readers, savedList }: { name: string; readers: number; savedList?: SavedListOfLetter },
  ) => {
    const [writer] = await work.tx
      .select({ id: people.id })
      .from(people)
      .orderBy(asc(people.id))
      .limit(1)
    const letterId = newId()
    await work.tx.insert(letters).values({
      id: letterId,
      subject: 'Bench',
      text: 'Bench for {name}',
      reach: 'members',
      savedList,
      state: 'scheduled',
      writtenBy: writer!.id,
      writtenAt: wallClock(),
    })
    const began = performance.now()
    await startLetter.within(work, { letterId, readersIn: readersOnSavedList })
    result(`letter to ${name}: readers written down`, performance.now() - began, 'ms')
    const enough = Math.min(batches, Math.floor(readers / 200))
    const taken = await measure(enough, () => sendLetterBatch.within(work, { letterId }))
    const inOrder = taken.toSorted((one, other) => one - other)
    result(`letter to ${name}: a batch of 100, p95`, percentile(inOrder, 95), 'ms')
    throw undone
  },
)

/** What letters to many cost in the database of DATABASE_URL. */
export async function timeLetters(size: number) {
  const all = `${size.toLocaleString('en-GB')} members`
  const asks = { standing: 'good', place: 'Hexham', joined: 'earlier' }
  const savedList = { savedListId: newId(), name: 'Bench', asks, allOfGroup: false }
  const letter = [
    { name: `all of ${all}`, readers: size },
    { name: `a saved list by three filters of ${all}`, readers: size / 50, savedList },
  ]
  for (const one of letter)
    await timeLetter(system('bench'), one).catch((error) => {
      if (error !== undone) throw error
    })
}
