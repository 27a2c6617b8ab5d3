'use server'

import { formAction } from '@/app/form-action'
import { changeDetails } from '@/lib/people/members/change-details'
import { contactForm } from '@/lib/people/members/person-fields'
import { answerSharing } from '@/lib/people/shared-addresses/answer-sharing'
import { endSharing } from '@/lib/people/shared-addresses/end-sharing'
import { answerSharingForm, ownSharingForm } from '@/lib/people/shared-addresses/forms'
import { requirePerson } from '../require-person'

export const saveDetailsAction = formAction({
  schema: contactForm,
  act: (actor, contact, seen) =>
    changeDetails(actor, { personId: requirePerson(actor).personId, ...contact, seen }),
  next: '/membership/details?done=saved',
})

export const answerSharingAction = formAction({
  schema: answerSharingForm,
  act: (actor, { shareId, answer }) => answerSharing(actor, { shareId, agree: answer === 'yes' }),
  next: '/membership/details?done=sharing-answered',
})

export const endOwnSharingAction = formAction({
  schema: ownSharingForm,
  act: endSharing,
  next: '/membership/details?done=sharing-ended',
})
