'use server'

import { formAction } from '@/app/form-action'
import {
  answerQuestionnaire,
  declineQuestionnaire,
} from '@/lib/movement/outside-elections/answering/answer-questionnaire'
import { deleteAnswers } from '@/lib/movement/outside-elections/answering/delete-answers'
import { answerQuestionnaireForm, candidateTokenForm } from '@/lib/movement/outside-elections/forms'

const own = (done: string) => {
  return ({ token }: { token: string }) => `/outside-elections/answer/${token}?done=${done}`
}

export const answerQuestionnaireAction = formAction({
  forVisitors: true,
  schema: answerQuestionnaireForm,
  act: answerQuestionnaire,
  next: own('answered'),
})

export const declineQuestionnaireAction = formAction({
  forVisitors: true,
  schema: candidateTokenForm,
  act: declineQuestionnaire,
  next: own('declined'),
})

export const deleteAnswersAction = formAction({
  forVisitors: true,
  schema: candidateTokenForm,
  act: deleteAnswers,
  next: '/outside-elections?done=deleted',
})
