'use server'

import { formAction } from '@/app/form-action'
import { messageForm, offerToMeetForm, sponsorOfferForm } from '@/lib/people/sponsors/forms'
import { offerToMeet } from '@/lib/people/sponsors/offer-to-meet'
import { shareAddress } from '@/lib/people/sponsors/share-address'
import { writeMessage } from '@/lib/people/sponsors/write-message'

export const offerToMeetAction = formAction({
  schema: offerToMeetForm,
  act: offerToMeet,
  next: '/places/requests?done=offered',
})

export const writeToSupporterAction = formAction({
  schema: messageForm,
  act: writeMessage,
  next: '/places/requests?done=written',
})

export const shareWithSupporterAction = formAction({
  schema: sponsorOfferForm,
  act: shareAddress,
  next: '/places/requests?done=shared',
})
