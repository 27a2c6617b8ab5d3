'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { slugField } from '@/lib/democracy/elections/calling/forms'
import { confirmPaper } from '@/lib/democracy/elections/papers/confirm-paper-request'
import {
  confirmPaperBallot,
  enterPaperBallot,
} from '@/lib/democracy/elections/papers/enter-paper-ballot'
import {
  confirmOrderForm,
  handPaperForm,
  orderForm,
  paperBallotForm,
} from '@/lib/democracy/elections/papers/forms'
import {
  rejectPaperBallot,
  withdrawPaperBallot,
} from '@/lib/democracy/elections/papers/reject-paper-ballot'
import { assistPaper } from '@/lib/democracy/elections/papers/request-paper'
import { confirmRestore } from '@/lib/democracy/elections/papers/restore/confirm-restore'
import { personByNumber } from '@/lib/democracy/elections/roll/person-by-number'
import { brokenForm } from '@/lib/kernel/form-fields'
import { isId } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusals'

const done =
  (what: string) =>
  ({ slug }: { slug: string }) =>
    `/desk/elections/${slug}/papers?done=${what}`

export const requestPaperAction = formAction({
  schema: orderForm,
  act: async (actor, { slug, number }) =>
    assistPaper(actor, { slug, personId: await personByNumber(number) }),
  next: done('ordered'),
})

export const confirmPaperRequestAction = formAction({
  schema: confirmOrderForm,
  act: (actor, { orderId }) => confirmPaper(actor, { orderId }),
  next: done('agreed'),
})

export const enterPaperBallotAction = formAction({
  schema: paperBallotForm,
  act: (actor, { slug, rankings }) => enterPaperBallot(actor, { slug, rankings }),
  next: done('entered'),
})

export const confirmPaperBallotAction = formAction({
  schema: paperBallotForm,
  act: async (actor, { paperId, rankings }) => {
    if (!isId(paperId)) throw new Refusal('bad-request')
    return confirmPaperBallot(actor, { paperId, rankings })
  },
  next: done('checked'),
})

export const rejectPaperBallotAction = formAction({
  schema: handPaperForm,
  act: (actor, { paperId, how }) =>
    (how === 'withdraw' ? withdrawPaperBallot : rejectPaperBallot)(actor, { paperId }),
  next: done('removed'),
})

export const confirmRestoreAction = formAction({
  schema: z.object({
    slug: slugField,
    restoreId: z.uuid({ error: brokenForm }),
    met: z.literal('yes', { error: 'Confirm that you know them and heard the four words' }),
  }),
  act: (actor, { restoreId }) => confirmRestore(actor, { restoreId }),
  next: done('confirmed'),
})
