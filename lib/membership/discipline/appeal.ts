import 'server-only'
import { charges } from '@/db/schema/membership/discipline'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lapseAfter } from './deadlines'
import { emailHandlers } from './email-case'
import { findOwnCase } from './find-case'
import { chargeMoves } from './states'

type Appeal = { reference: string; words: string }

/** The member appeals, to people who were no part of it. The same time runs for the appeal as for the case. */
export const appealDecision = verb(
  'case.answer',
  { subject: findOwnCase },
  async (work, found, { words }: Appeal) => {
    const { charge } = found
    if (charge.state !== 'decided' || !charge.appealBy || charge.appealBy <= work.now) {
      throw new Refusal('case.no-appeal-now')
    }
    await work.move(charges, charge, chargeMoves, 'appeal', {
      appealedAt: work.now,
      appealSealed: seal(words),
      lapsesAt: lapseAfter(work.now),
      // Whatever waits for the appeal waits for its decision from now on.
      ...(charge.expelsAt && charge.expelsAt > work.now && { expelsAt: null }),
    })
    work.recordUnnamed('case.appealed', { kind: 'case', id: charge.id })
    await emailHandlers(work, found, 'name-appeal-panel')
  },
)
