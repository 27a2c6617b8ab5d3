'use server'

import { formAction } from '@/app/form-action'
import { rememberPerson } from '@/lib/kernel/auth'
import { choosePerson } from '@/lib/people/sign-in/choose-person'
import { choosePersonForm } from '@/lib/people/sign-in/forms'
import { placeAfterChoosing } from '@/lib/people/sign-in/where-after-sign-in'

export const choosePersonAction = formAction({
  schema: choosePersonForm,
  act: async (actor, { personId, next }) => {
    await choosePerson(actor, { personId })
    await rememberPerson(personId)
    return placeAfterChoosing(personId, next)
  },
  next: (_, destination) => destination,
})
