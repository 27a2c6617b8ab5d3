import 'server-only'
import { letters } from '@/db/schema/people/letters'
import { letterToConfirm } from '@/emails/people/letter-to-confirm'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailOtherOfficers } from '@/lib/people/officers/email-other-officers'
import { findLetter } from './find-letter'
import { letterMoves } from './states'

type Proposal = { number: number; sendAt: Date | null }

/** The letter is finished: somebody else reads it before it goes to many. */
export const proposeLetter = verb(
  'letter.write',
  { subject: findLetter },
  async (work, { id, number }, { sendAt }: Proposal) => {
    if (sendAt && sendAt <= work.now) throw new Refusal('letter.time-past')
    const by = work.person
    await work.move(letters, { id }, letterMoves, 'propose', {
      proposedBy: by.personId,
      proposedAt: work.now,
      sendAt,
    })
    work.record('letter.proposed', { kind: 'letter', id }, { number })
    await emailOtherOfficers(work, letterToConfirm, {
      power: 'letters.confirm',
      id,
      props: { link: siteUrl(`/desk/letters/${number}`) },
    })
  },
)
