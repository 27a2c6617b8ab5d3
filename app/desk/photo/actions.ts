'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { Refusal } from '@/lib/kernel/refusals'
import { removeOfficerPhoto } from '@/lib/people/officers/show-photo'

export const removeOfficerPhotoAction = formAction({
  schema: z.object({}),
  act: (actor) => {
    if (actor.kind !== 'person') throw new Refusal('sign-in-first')
    return removeOfficerPhoto(actor, { personId: actor.personId })
  },
  next: '/desk/photo?done=removed',
})
