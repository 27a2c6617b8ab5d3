'use server'

import { formAction } from '@/app/form-action'
import { objectionForm } from '@/lib/democracy/motions/consent/forms'
import { objectToMotion } from '@/lib/democracy/motions/consent/object'
import { takeBackObjection } from '@/lib/democracy/motions/consent/take-back-objection'
import { motionNumberForm } from '@/lib/democracy/motions/forms'

export const objectAction = formAction({
  schema: objectionForm,
  act: objectToMotion,
  next: ({ number }, { stopped }) =>
    stopped ? `/motions/${number}?done=stopped` : `/motions/${number}/consent?done=objected`,
})

export const takeBackObjectionAction = formAction({
  schema: motionNumberForm,
  act: takeBackObjection,
  next: ({ number }) => `/motions/${number}/consent?done=taken-back`,
})
