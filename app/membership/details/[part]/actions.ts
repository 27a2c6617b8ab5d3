'use server'

import { formAction } from '@/app/form-action'
import { correctOwnPart } from '@/lib/people/members/correct-details'
import { ownPartForms } from '@/lib/people/members/detail-parts'
import { requirePerson } from '../../require-person'

const next = '/membership/details?done=saved'

export const correctOwnDateOfBirthAction = formAction({
  schema: ownPartForms['date-of-birth'],
  act: (actor, answers) =>
    correctOwnPart(actor, { ...requirePerson(actor), part: 'date-of-birth', answers }),
  next,
})
export const correctOwnConstituencyAction = formAction({
  schema: ownPartForms.constituency,
  act: (actor, answers) =>
    correctOwnPart(actor, { ...requirePerson(actor), part: 'constituency', answers }),
  next,
})
