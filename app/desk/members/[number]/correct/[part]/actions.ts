'use server'

import { formAction } from '@/app/form-action'
import { correctDetails } from '@/lib/people/members/correct-details'
import { correctionForms } from '@/lib/people/members/detail-parts'

const next = ({ number }: { number: number }) => `/desk/members/${number}?done=corrected`

export const correctNameAction = formAction({
  schema: correctionForms.name,
  act: correctDetails,
  next,
})
export const correctAddressAction = formAction({
  schema: correctionForms.address,
  act: correctDetails,
  next,
})
export const correctPhoneAction = formAction({
  schema: correctionForms.phone,
  act: correctDetails,
  next,
})
export const correctDateOfBirthAction = formAction({
  schema: correctionForms['date-of-birth'],
  act: correctDetails,
  next,
})
export const correctConstituencyAction = formAction({
  schema: correctionForms.constituency,
  act: correctDetails,
  next,
})
