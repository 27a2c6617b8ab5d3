'use server'

import { formAction } from '@/app/form-action'
import { withCheckStep } from '@/app/with-check-step'
import { answerComposite } from '@/lib/democracy/meetings/composites/answer-composite'
import {
  answerCompositeForm,
  proposeCompositeForm,
  rewriteCompositeForm,
  whichCompositeForm,
} from '@/lib/democracy/meetings/composites/forms'
import { proposeComposite } from '@/lib/democracy/meetings/composites/propose-composite'
import { rewriteComposite } from '@/lib/democracy/meetings/composites/rewrite-composite'
import { withdrawComposite } from '@/lib/democracy/meetings/composites/withdraw-composite'

const pageOf = ({ meeting, id }: { meeting: number; id: string }, done: string) =>
  `/meetings/${meeting}/composites/${id}?done=${done}`

export const proposeCompositeAction = withCheckStep({
  schema: proposeCompositeForm,
  act: proposeComposite,
  next: ({ meeting }, { id }) => pageOf({ meeting, id }, 'proposed'),
})

export const rewriteCompositeAction = withCheckStep({
  schema: rewriteCompositeForm,
  act: rewriteComposite,
  next: (which) => pageOf(which, 'rewritten'),
})

export const answerCompositeAction = formAction({
  schema: answerCompositeForm,
  act: answerComposite,
  next: (which, { made }) =>
    pageOf(which, made ? 'made' : which.consents ? 'consented' : 'refused'),
})

export const withdrawCompositeAction = formAction({
  schema: whichCompositeForm,
  act: withdrawComposite,
  next: (which) => pageOf(which, 'withdrawn'),
})
