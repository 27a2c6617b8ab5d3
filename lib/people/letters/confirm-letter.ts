import 'server-only'
import { letters } from '@/db/schema/people/letters'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { findLetter, findLetterToConfirm } from './find-letter'
import { letterMark } from './letter-mark'
import { letterMoves } from './states'

/**
 * The second officer has read it: it goes now, or at the time that was chosen. `read` says which words that were: nobody puts others in
 * their place between the reading and the press of the button.
 */
export const confirmLetter = verb(
  'letter.confirm',
  { subject: findLetterToConfirm },
  async (work, letter, { read }: { number: number; read: string }) => {
    const { id, number, sendAt } = letter
    if (read !== letterMark(letter)) throw new Refusal('moved-meanwhile')
    if (sendAt && sendAt <= work.now) throw new Refusal('letter.time-past')
    await work.move(letters, { id }, letterMoves, 'confirm', {
      confirmedBy: work.person.personId,
      confirmedAt: work.now,
    })
    work.record('letter.confirmed', { kind: 'letter', id }, { number })
    if (!sendAt) await work.queue('start-letter', { letterId: id }, { key: `start-letter/${id}` })
  },
)

/** Not yet: it can be changed again, and has to be confirmed anew. */
export const returnLetter = verb(
  'letter.return',
  { subject: findLetter },
  async (work, { id, number }, _: { number: number }) => {
    await work.move(letters, { id }, letterMoves, 'return', {
      proposedBy: null,
      proposedAt: null,
      confirmedBy: null,
      confirmedAt: null,
      sendAt: null,
    })
    work.record('letter.returned', { kind: 'letter', id }, { number })
  },
)
