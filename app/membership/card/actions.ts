'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { makeCard } from '@/lib/people/cards/make-card'
import { replaceCard } from '@/lib/people/cards/replace-card'

export const makeCardAction = formAction({
  schema: z.object({}),
  act: makeCard,
  next: '/membership/card?done=made',
})

export const replaceCardAction = formAction({
  schema: z.object({ card: z.uuid() }),
  act: replaceCard,
  next: '/membership/card?done=replaced',
})
