'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { tryAtOnce } from '@/lib/money/subscriptions/changes/apply-now'
import { cancelDues } from '@/lib/money/subscriptions/changes/cancel-dues'
import { requirePerson } from '../../require-person'
import { duesRedirect } from '../dues-redirect'

export const stop = formAction({
  schema: z.object({}),
  act: async (actor) => tryAtOnce(await cancelDues(actor, requirePerson(actor))),
  next: duesRedirect('stopped'),
})
