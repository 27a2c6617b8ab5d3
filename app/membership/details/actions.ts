'use server'

import { formAction } from '@/app/form-action'
import { changeDetails } from '@/lib/people/members/change-details'
import { contactForm } from '@/lib/people/members/person-fields'
import { requirePerson } from '../require-person'

export const saveDetailsAction = formAction({
  schema: contactForm,
  act: (actor, contact) =>
    changeDetails(actor, { personId: requirePerson(actor).personId, ...contact }),
  next: '/membership/details?done=saved',
})
