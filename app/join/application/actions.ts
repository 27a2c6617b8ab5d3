'use server'

import { formAction, Invalid } from '@/app/form-action'
import { answerQuestion } from '@/lib/membership/join/answer-question'
import { beginApplication } from '@/lib/membership/join/begin-application'
import { answerForm, buttonForm, replaceRefereeForm } from '@/lib/membership/join/forms'
import { getMyApplication } from '@/lib/membership/join/read'
import { notAnother } from '@/lib/membership/join/sections/referees'
import { replaceReferee } from '@/lib/people/referees/replace-referee'

export const beginApplicationAction = formAction({
  schema: buttonForm,
  act: beginApplication,
  next: '/join/application',
})

export const answerQuestionAction = formAction({
  schema: answerForm,
  act: answerQuestion,
  next: '/join/application?done=answered',
})

export const nameOtherRefereeAction = formAction({
  schema: replaceRefereeForm,
  act: async (actor, input) => {
    const application = actor.kind === 'person' ? await getMyApplication(actor) : undefined
    // Whoever has not answered may be corrected, also in nothing but the name.
    const others = application?.referees.filter(
      ({ id, condition }) => id !== input.referenceId || condition !== 'waiting',
    )
    const wrong = actor.kind === 'person' && notAnother(input.contact, actor, others ?? [])
    if (wrong) throw new Invalid({ contact: wrong })
    return replaceReferee(actor, input)
  },
  next: '/join/application?done=referee-named',
})
