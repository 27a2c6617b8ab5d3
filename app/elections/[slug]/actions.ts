'use server'

import { formAction, withButton } from '@/app/form-action'
import { withCheckStep } from '@/app/with-check-step'
import { discardDraft } from '@/lib/democracy/drafts/discard-draft'
import { answerHustingsQuestion } from '@/lib/democracy/elections/hustings/answer-question'
import { askQuestion } from '@/lib/democracy/elections/hustings/ask-question'
import {
  hideForm,
  hustingsAnswerForm,
  questionForm,
} from '@/lib/democracy/elections/hustings/forms'
import { hideQuestion } from '@/lib/democracy/elections/hustings/hide-question'
import { acceptNomination } from '@/lib/democracy/elections/nominations/accept-nomination'
import { backNomination } from '@/lib/democracy/elections/nominations/backing/back-nomination'
import { secondNomination } from '@/lib/democracy/elections/nominations/backing/second-nomination'
import {
  acceptForm,
  backForm,
  discardStatementForm,
  nominateForm,
  nominationForm,
  statementDraftForm,
} from '@/lib/democracy/elections/nominations/forms'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { changePhoto } from '@/lib/democracy/elections/nominations/photo/change-photo'
import { saveStatementDraft } from '@/lib/democracy/elections/nominations/save-statement-draft'
import { withdrawAsCandidate } from '@/lib/democracy/elections/nominations/withdraw-as-candidate'
import { withdrawAsProposer } from '@/lib/democracy/elections/nominations/withdraw-as-proposer'

type Where = { slug: string; id: string }
const backTo = (done: string) => (_: unknown, at: Where) =>
  `/elections/${at.slug}/nominations/${at.id}?done=${done}`

export const nominateAction = formAction({
  schema: nominateForm,
  act: nominate,
  next: backTo('made'),
})
export const secondNominationAction = formAction({
  schema: nominationForm,
  act: secondNomination,
  next: backTo('supported'),
})
export const backNominationAction = formAction({
  schema: backForm,
  act: backNomination,
  next: backTo('backed'),
})
export const acceptNominationAction = withCheckStep({
  schema: acceptForm,
  act: (actor, acceptance, seen) => acceptNomination(actor, { ...acceptance, seen }),
  next: backTo('accepted'),
  keep: withButton({
    schema: statementDraftForm,
    act: (actor, draft, seen) => saveStatementDraft(actor, { ...draft, seen }),
    next: backTo('kept'),
  }),
})
export const discardStatementDraftAction = formAction({
  schema: discardStatementForm,
  act: (actor, { nominationId }) =>
    discardDraft(actor, { kind: 'statement', subject: nominationId }),
  next: ({ slug, nominationId: id }) => backTo('discarded')(undefined, { slug, id }),
})
export const removePhotoAction = formAction({
  schema: nominationForm,
  act: changePhoto,
  next: backTo('photo-removed'),
})
export const withdrawAsProposerAction = formAction({
  schema: nominationForm,
  act: withdrawAsProposer,
  next: (_, { slug }) => `/elections/${slug}?done=withdrawn`,
})
export const withdrawAsCandidateAction = formAction({
  schema: nominationForm,
  act: withdrawAsCandidate,
  next: (_, { slug }) => `/elections/${slug}?done=withdrawn`,
})

const hustings = (slug: string, done: string) => `/elections/${slug}/hustings?done=${done}`
export const askQuestionAction = formAction({
  schema: questionForm,
  act: askQuestion,
  next: (_, { slug }) => hustings(slug, 'asked'),
})
export const answerHustingsAction = formAction({
  schema: hustingsAnswerForm,
  act: (actor, answer, seen) => answerHustingsQuestion(actor, { ...answer, seen }),
  next: ({ slug }) => hustings(slug, 'answered'),
})
export const hideQuestionAction = formAction({
  schema: hideForm,
  act: hideQuestion,
  next: ({ slug, hidden }) => hustings(slug, hidden ? 'hidden' : 'shown'),
})
