'use server'

import { formAction } from '@/app/form-action'
import {
  confirmPaper,
  confirmReplacement,
} from '@/lib/democracy/elections/papers/confirm-paper-request'
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
  strikePaperBallot,
  withdrawPaperBallot,
} from '@/lib/democracy/elections/papers/reject-paper-ballot'
import { assistPaper, replacePaper } from '@/lib/democracy/elections/papers/request-paper'
import { personNumbered } from '@/lib/democracy/elections/roll/person-by-number'
import { isId } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusals'

const done = (_: unknown, { slug }: { slug: string }) => `/desk/elections/${slug}/papers?done=yes`

export const order = formAction(
  orderForm,
  async (actor, { slug, number, kind }) => {
    const input = { slug, personId: await personNumbered(number) }
    return kind === 'replace' ? replacePaper(actor, input) : assistPaper(actor, input)
  },
  done,
)

export const confirmOrder = formAction(
  confirmOrderForm,
  (actor, { orderId, kind }) =>
    kind === 'replace' ? confirmReplacement(actor, { orderId }) : confirmPaper(actor, { orderId }),
  done,
)

export const enter = formAction(
  paperBallotForm,
  (actor, { slug, rankings }) => enterPaperBallot(actor, { slug, rankings }),
  done,
)

export const confirmEntry = formAction(
  paperBallotForm,
  async (actor, { paperId, rankings }) => {
    if (!isId(paperId)) throw new Refusal('bad-request')
    return confirmPaperBallot(actor, { paperId, rankings })
  },
  done,
)

export const takeOut = formAction(
  handPaperForm,
  (actor, { paperId, how }) =>
    (how === 'withdraw' ? withdrawPaperBallot : strikePaperBallot)(actor, { paperId }),
  done,
)
