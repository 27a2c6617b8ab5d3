'use server'

import { formAction } from '@/app/form-action'
import { answerEqualityQuestions } from '@/lib/people/equality/answer-questions'
import {
  equalityAnswersForm,
  equalityGroupForm,
  noAnswers,
} from '@/lib/people/equality/answers-form'
import { declineEqualityQuestions } from '@/lib/people/equality/decline-questions'
import { deleteEqualityAnswers } from '@/lib/people/equality/delete-answers'
import { requirePerson } from '../require-person'

export const answerEqualityQuestionsAction = formAction({
  schema: equalityAnswersForm,
  act: (actor, answered) =>
    answerEqualityQuestions(actor, { ...answered, personId: requirePerson(actor).personId }),
  next: '/membership/equality?done=saved',
  at: { 'equality.age-unknown': 'oldEnough' },
})

export const deleteEqualityAnswersAction = formAction({
  schema: equalityGroupForm,
  act: (actor, { group }) =>
    deleteEqualityAnswers(actor, { personId: requirePerson(actor).personId, group }),
  next: '/membership/equality?done=deleted',
})

export const deleteAllEqualityAnswersAction = formAction({
  schema: noAnswers,
  act: (actor) => deleteEqualityAnswers(actor, { personId: requirePerson(actor).personId }),
  next: '/membership/equality?done=all-deleted',
})

export const declineEqualityQuestionsAction = formAction({
  schema: noAnswers,
  act: (actor) => declineEqualityQuestions(actor, { personId: requirePerson(actor).personId }),
  next: '/membership/equality?done=declined',
})
