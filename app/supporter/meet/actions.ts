'use server'

import { formAction } from '@/app/form-action'
import { buttonForm } from '@/lib/membership/join/forms'
import { askToMeet } from '@/lib/people/sponsors/ask-to-meet'
import { askForm, messageForm, sponsorOfferForm } from '@/lib/people/sponsors/forms'
import { shareAddress } from '@/lib/people/sponsors/share-address'
import { stopAsking } from '@/lib/people/sponsors/stop-asking'
import { writeMessage } from '@/lib/people/sponsors/write-message'

export const askToMeetAction = formAction({
  schema: askForm,
  act: askToMeet,
  next: '/supporter/meet?done=asked',
  at: { 'sponsor.no-organiser': 'place' },
})

export const writeToOrganiserAction = formAction({
  schema: messageForm,
  act: writeMessage,
  next: '/supporter/meet?done=written',
})

export const shareWithOrganiserAction = formAction({
  schema: sponsorOfferForm,
  act: shareAddress,
  next: '/supporter/meet?done=shared',
})

export const stopAskingAction = formAction({
  schema: buttonForm,
  act: stopAsking,
  next: '/supporter?done=taken-back',
})
