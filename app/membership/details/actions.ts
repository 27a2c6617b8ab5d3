'use server'

import { formAction } from '@/app/form-action'
import { Refusal } from '@/lib/kernel/refusals'
import { changeDetails } from '@/lib/people/members/change-details'
import { contactForm } from '@/lib/people/members/contact'

export const saveDetails = formAction(
  contactForm,
  (actor, contact) => {
    if (actor.kind !== 'person') throw new Refusal('sign-in-first')
    return changeDetails(actor, { personId: actor.personId, ...contact })
  },
  () => '/membership/details?saved=1',
)
