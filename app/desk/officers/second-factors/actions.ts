'use server'

import { formAction, showOnceAction } from '@/app/form-action'
import { colleagueForm, handOverForm, resetForm } from '@/lib/people/sign-in/forms'
import { handOverEnrolmentCode } from '@/lib/people/sign-in/second-factor/hand-over-enrolment-code'
import {
  askForReset,
  confirmReset,
  stopReset,
} from '@/lib/people/sign-in/second-factor/reset-second-factor'

const done = (what: string) => `/desk/officers/second-factors?done=${what}`

/** Shown once, as the answer to the button: only its hash is stored. */
export const handOverEnrolmentCodeAction = showOnceAction({
  schema: handOverForm,
  act: handOverEnrolmentCode,
  at: { 'second-factor.not-a-colleague': 'number', 'second-factor.in-use': 'number' },
})

export const askForResetAction = formAction({
  schema: colleagueForm,
  act: askForReset,
  next: done('asked'),
})
export const confirmResetAction = formAction({
  schema: resetForm,
  act: confirmReset,
  next: done('confirmed'),
})
export const stopResetOfColleagueAction = formAction({
  schema: resetForm,
  act: stopReset,
  next: done('stopped'),
})
