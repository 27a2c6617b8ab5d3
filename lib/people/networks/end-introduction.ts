import 'server-only'
import { introductions } from '@/db/schema/people/networks'
import { verb } from '@/lib/kernel/perform'
import { introductionOfEither } from './find-introduction'
import { introductionMoves } from './introduction-states'

/** Either of the two takes it back: neither sees the other's contact details here from then on. Whoever asked can do so at any time. */
export const endIntroduction = verb(
  'introduction.end',
  { subject: introductionOfEither },
  async (work, { introduction, made }, _: { introductionId: string }) => {
    await work.move(introductions, introduction, introductionMoves, made ? 'take-back' : 'end', {
      noteSealed: null,
      fromSharesEmail: false,
      fromSharesPhone: false,
      toSharesEmail: false,
      toSharesPhone: false,
    })
  },
)
