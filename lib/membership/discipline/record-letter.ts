import 'server-only'
import { dateOf } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { takeAnswer } from './add-paper'
import { takeAppeal } from './appeal'
import { takeTimeRequest } from './ask-for-time'
import { emailMember } from './email-case'
import { findCase, noteClerk } from './find-case'
import type { LetterKind } from './letters'

type Received = { reference: string; kind: LetterKind; on: string; words: string }

/**
 * A member writes by post: an officer who has no side in the case, and looks after it from then on, types in what the letter says. It
 * counts from the moment it is typed in, as if the member had sent it here, and everyone reads that it came by post, and who typed it.
 * The member is told, so that nobody can write in their name unnoticed.
 */
export const recordLetter = verb(
  'case.record-letter',
  { subject: findCase },
  async (work, found, { kind, on, words }: Received) => {
    const { charge } = found
    const first = kind === 'appeal' ? charge.decidedAt : charge.broughtAt
    if (!first) throw new Refusal('case.over')
    if (on < dateOf(first) || on > dateOf(work.now)) throw new Refusal('case.letter-day')
    await noteClerk(work, found)
    const letter = { on, typedBy: work.person.personId }
    if (kind === 'answer') await takeAnswer(work, found, { words }, letter)
    if (kind === 'time') await takeTimeRequest(work, found, words, letter)
    if (kind === 'appeal') await takeAppeal(work, found, words, letter)
    work.record('case.letter-recorded', { kind: 'case', id: charge.id }, { letter: kind })
    await emailMember(work, charge, 'letter-recorded')
  },
)
