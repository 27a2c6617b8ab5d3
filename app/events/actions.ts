'use server'

import { formAction } from '@/app/form-action'
import { cancelEvent } from '@/lib/movement/events/cancel-event'
import { changeEvent } from '@/lib/movement/events/change-event'
import { discardEvent } from '@/lib/movement/events/discard-event'
import { draftEvent } from '@/lib/movement/events/draft-event'
import {
  cancelEventForm,
  changeEventForm,
  checkInForm,
  draftEventForm,
  eventForm,
  eventNeedsForm,
  eventRevisionForm,
  followUpForm,
  guestAddressForm,
  guestSignUpForm,
  guestTokenForm,
  signUpForm,
} from '@/lib/movement/events/forms'
import { askAsGuest } from '@/lib/movement/events/guests/ask-as-guest'
import { comeAsGuest } from '@/lib/movement/events/guests/come-as-guest'
import { withdrawAsGuest } from '@/lib/movement/events/guests/withdraw-as-guest'
import { publishEvent } from '@/lib/movement/events/publish-event'
import { checkInAtEvent } from '@/lib/movement/events/running/check-in-at-event'
import { followUpEvent } from '@/lib/movement/events/running/follow-up'
import { sayEventNeeds } from '@/lib/movement/events/sign-ups/say-needs'
import { signUpForEvent } from '@/lib/movement/events/sign-ups/sign-up'
import { withdrawFromEvent } from '@/lib/movement/events/sign-ups/withdraw-from-event'

const eventPage = (number: number, done: string) => `/events/${number}?done=${done}`
const holdersPage = (number: number, done: string) => `/events/${number}/people?done=${done}`

const atFields = { 'event.past': 'starts', 'event.for-others': 'audience' } as const

export const draftEventAction = formAction({
  schema: draftEventForm,
  act: draftEvent,
  next: (_, { number }) => eventPage(number, 'drafted'),
  at: atFields,
})

export const changeEventAction = formAction({
  schema: changeEventForm,
  act: changeEvent,
  next: ({ number }, { told }) => eventPage(number, told ? 'told' : 'changed'),
  at: atFields,
})

export const publishEventAction = formAction({
  schema: eventRevisionForm,
  act: publishEvent,
  next: ({ number }) => eventPage(number, 'published'),
})

export const discardEventAction = formAction({
  schema: eventForm,
  act: discardEvent,
  next: '/events/held?done=discarded',
})

export const cancelEventAction = formAction({
  schema: cancelEventForm,
  act: cancelEvent,
  next: ({ number }) => eventPage(number, 'cancelled'),
})

export const signUpAction = formAction({
  schema: signUpForm,
  act: signUpForEvent,
  next: ({ number }, { state }) => eventPage(number, state),
})

export const withdrawAction = formAction({
  schema: eventForm,
  act: withdrawFromEvent,
  next: ({ number }) => eventPage(number, 'withdrawn'),
})

export const sayEventNeedsAction = formAction({
  schema: eventNeedsForm,
  act: sayEventNeeds,
  next: ({ number }) => eventPage(number, 'needs'),
})

export const askAsGuestAction = formAction({
  forVisitors: true,
  schema: guestAddressForm,
  act: askAsGuest,
  next: ({ number }) => eventPage(number, 'asked'),
})

export const comeAsGuestAction = formAction({
  forVisitors: true,
  schema: guestSignUpForm,
  act: comeAsGuest,
  next: (_, { number, guest, state }) =>
    guest ? `/events/${number}/guest/${guest}?done=${state}` : eventPage(number, state),
})

export const withdrawAsGuestAction = formAction({
  forVisitors: true,
  schema: guestTokenForm,
  act: withdrawAsGuest,
  next: (_, { number }) => eventPage(number, 'forgotten'),
})

export const checkInAction = formAction({
  schema: checkInForm,
  act: checkInAtEvent,
  next: ({ number }) => `/events/${number}/people`,
})

export const followUpAction = formAction({
  schema: followUpForm,
  act: followUpEvent,
  next: ({ number }) => holdersPage(number, 'followed-up'),
})
