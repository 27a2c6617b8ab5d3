'use server'

import { formAction } from '@/app/form-action'
import { answerQuestion } from '@/lib/join/answer-question'
import { beginApplication } from '@/lib/join/begin-application'
import { answerForm, buttonForm, replaceForm } from '@/lib/join/forms'
import { replaceReferee } from '@/lib/referees/replace-referee'

export const begin = formAction(buttonForm, beginApplication, () => '/join/application')

export const answer = formAction(
  answerForm,
  answerQuestion,
  () => '/join/application?done=answered',
)

export const nameOtherReferee = formAction(
  replaceForm,
  replaceReferee,
  () => '/join/application?done=referee-asked',
)
