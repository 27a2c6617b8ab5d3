'use server'

import { formAction } from '@/app/form-action'
import { askNewContact } from '@/lib/movement/affiliates/contact/hand-over'
import {
  confirmAdmission,
  confirmAffiliateEnding,
  returnAffiliate,
} from '@/lib/movement/affiliates/deciding/confirm'
import { declineAffiliate } from '@/lib/movement/affiliates/deciding/decline'
import {
  proposeAdmission,
  proposeAffiliateEnding,
} from '@/lib/movement/affiliates/deciding/propose'
import {
  affiliateForm,
  affiliateReasonForm,
  affiliateSeenForm,
  askNewContactForm,
} from '@/lib/movement/affiliates/forms'

const back = (done: string) => {
  return ({ number }: { number: number }) => `/desk/affiliates/${number}?done=${done}`
}

export const proposeAdmissionAction = formAction({
  schema: affiliateSeenForm,
  act: proposeAdmission,
  next: back('proposed'),
})

export const proposeAffiliateEndingAction = formAction({
  schema: affiliateReasonForm,
  act: proposeAffiliateEnding,
  next: back('proposed'),
})

export const confirmAdmissionAction = formAction({
  schema: affiliateSeenForm,
  act: confirmAdmission,
  next: back('admitted'),
})

export const confirmAffiliateEndingAction = formAction({
  schema: affiliateSeenForm,
  act: confirmAffiliateEnding,
  next: back('ended'),
})

export const returnAffiliateAction = formAction({
  schema: affiliateForm,
  act: returnAffiliate,
  next: back('returned'),
})

export const askNewContactAction = formAction({
  schema: askNewContactForm,
  act: askNewContact,
  next: back('contact-asked'),
})

export const declineAffiliateAction = formAction({
  schema: affiliateReasonForm,
  act: declineAffiliate,
  next: back('declined'),
})
