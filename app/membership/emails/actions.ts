'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { chooseTopics } from '@/lib/people/topics/choose-topics'
import { topicsForm } from '@/lib/people/topics/forms'
import { tryAddressAgain } from '@/lib/records/outgoing-mail/returned-addresses'
import { requirePerson } from '../require-person'

export const chooseTopicsAction = formAction({
  schema: topicsForm,
  act: (actor, { topics }) =>
    chooseTopics(actor, { personId: requirePerson(actor).personId, chosen: topics }),
  next: '/membership/emails?done=saved',
})

export const tryAddressAgainAction = formAction({
  schema: z.object({}),
  act: (actor) => tryAddressAgain(actor, requirePerson(actor)),
  next: '/membership/emails?done=again',
})
