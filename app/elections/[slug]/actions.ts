'use server'

import { formAction } from '@/app/form-action'
import { checkFirst } from '@/app/with-check-step'
import { answerQuestion } from '@/lib/democracy/elections/hustings/answer-question'
import { askQuestion } from '@/lib/democracy/elections/hustings/ask-question'
import { answerForm, hideForm, questionForm } from '@/lib/democracy/elections/hustings/forms'
import { hideQuestion } from '@/lib/democracy/elections/hustings/hide-question'
import { acceptNomination } from '@/lib/democracy/elections/nominations/accept-nomination'
import { backNomination } from '@/lib/democracy/elections/nominations/backing/back-nomination'
import { supportNomination } from '@/lib/democracy/elections/nominations/backing/second-nomination'
import {
  acceptForm,
  backForm,
  nominateForm,
  nominationForm,
} from '@/lib/democracy/elections/nominations/forms'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { changePhoto } from '@/lib/democracy/elections/nominations/photo/change-photo'
import { withdrawNomination } from '@/lib/democracy/elections/nominations/withdraw-as-candidate'
import { takeBackNomination } from '@/lib/democracy/elections/nominations/withdraw-as-proposer'

type Where = { slug: string; id: string }
const backTo = (done: string) => (at: Where) =>
  `/elections/${at.slug}/nominations/${at.id}?done=${done}`

export const putForward = formAction(nominateForm, nominate, backTo('made'))
export const support = formAction(nominationForm, supportNomination, backTo('supported'))
export const back = formAction(backForm, backNomination, backTo('backed'))
export const accept = checkFirst(
  acceptForm,
  formAction(acceptForm, acceptNomination, backTo('accepted')),
)
export const takePhotoAway = formAction(nominationForm, changePhoto, backTo('photo'))
export const takeBack = formAction(
  nominationForm,
  takeBackNomination,
  ({ slug }) => `/elections/${slug}?done=withdrawn`,
)
export const withdraw = formAction(
  nominationForm,
  withdrawNomination,
  ({ slug }) => `/elections/${slug}?done=withdrawn`,
)

const hustings = (slug: string, done: string) => `/elections/${slug}/hustings?done=${done}`
export const ask = formAction(questionForm, askQuestion, ({ slug }) => hustings(slug, 'asked'))
export const answer = formAction(answerForm, answerQuestion, (_, { slug }) =>
  hustings(slug, 'answered'),
)
export const hide = formAction(hideForm, hideQuestion, (_, { slug }) => hustings(slug, 'changed'))
