'use server'

import { formAction } from '@/app/form-action'
import { offerForm, showForm, termForm } from '@/lib/people/organisers/forms'
import { offerToOrganise } from '@/lib/people/organisers/offer-to-organise'
import { showOrganiser } from '@/lib/people/organisers/show-organiser'
import { stopOrganising } from '@/lib/people/organisers/stop-organising'

export const offerToOrganiseAction = formAction({
  schema: offerForm,
  act: offerToOrganise,
  next: '/places/organise?done=offered',
})

export const showOrganiserAction = formAction({
  schema: showForm,
  act: showOrganiser,
  next: ({ show }) => `/places/organise?done=${show === 'yes' ? 'shown' : 'hidden'}`,
})

export const stopOrganisingAction = formAction({
  schema: termForm,
  act: stopOrganising,
  next: '/places/organise?done=stopped',
})
