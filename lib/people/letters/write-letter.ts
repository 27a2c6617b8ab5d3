import 'server-only'
import { and, eq } from 'drizzle-orm'
import { letters } from '@/db/schema/people/letters'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { findLetter } from './find-letter'
import type { Audience } from './forms'
import type { SavedListOfLetter } from './states'

export type Written = {
  number?: number
  /** What makes a new letter this one: a form that is sent twice writes one. */
  nonce?: string
  subject: string
  text: string
  audience: Audience
  /** A saved list to take instead of what the letter has; "kept" leaves it. */
  savedList?: SavedListOfLetter | 'kept'
}

/** An officer writes a letter, or changes one that nobody was asked to confirm yet. */
export const writeLetter = verb('letter.write', async (work, written: Written) => {
  const { subject, text, audience, savedList } = written
  if (savedList && audience.reach !== 'members') throw new Refusal('bad-request')
  const content = {
    subject,
    text,
    ...audience,
    ...(savedList !== 'kept' && { savedList: savedList ?? null }),
  }
  const by = { writtenBy: work.person.personId, writtenAt: work.now }
  if (written.number === undefined) {
    const [letter] = await work.tx
      .insert(letters)
      .values({ id: written.nonce ?? newId(), ...content, ...by })
      .onConflictDoNothing({ target: letters.id })
      .returning({ id: letters.id, number: letters.number })
    if (letter) {
      work.record('letter.written', { kind: 'letter', id: letter.id }, { number: letter.number })
      return { number: letter.number }
    }
  }
  const letter = await letterToChange(work, written)
  const changed = await work.tx
    .update(letters)
    .set({ ...content, ...by })
    .where(and(eq(letters.id, letter.id), eq(letters.state, 'draft')))
    .returning({ id: letters.id })
  if (changed.length !== 1) throw new Refusal('moved-meanwhile')
  work.record('letter.written', { kind: 'letter', id: letter.id }, { number: letter.number })
  return { number: letter.number }
})

/** The letter that is changed; or the draft that the same form of theirs has begun already, which says now what was sent last. */
async function letterToChange(work: Work, { number, nonce }: Written) {
  const [begun] =
    number === undefined && nonce
      ? await work.tx
          .select({ number: letters.number })
          .from(letters)
          .where(and(eq(letters.id, nonce), eq(letters.writtenBy, work.person.personId)))
      : []
  const letter = await findLetter(work, { number: number ?? begun?.number ?? 0 })
  if (!letter) throw new Refusal('not-there')
  return letter
}
