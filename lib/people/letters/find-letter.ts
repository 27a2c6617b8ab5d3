import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { letters } from '@/db/schema/people/letters'
import type { Work } from '@/lib/kernel/perform'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lapseLetters } from './lapse-letters'

export type LetterRow = typeof letters.$inferSelect

/** An officers' letter by its number, locked. Those within a network are no officer's business. */
export async function findLetter(work: Work, { number }: { number: number }) {
  const [letter] = await work.tx
    .select()
    .from(letters)
    .where(and(eq(letters.number, number), isNull(letters.network)))
    .for('update')
  return letter
}

/** For rules that ask for a second person: the letter, and who had a hand in it. */
export async function findLetterToConfirm(work: Work, which: { number: number }) {
  const letter = await findLetter(work, which)
  if (!letter) return undefined
  const { writtenBy, proposedBy, proposedAt } = letter
  const officers = [writtenBy, proposedBy].filter((id) => id !== null)
  const { spent } = await proposalWaits(work, { by: proposedBy, at: proposedAt }, lapseLetters)
  return { ...letter, personId: null, officers, spent }
}
