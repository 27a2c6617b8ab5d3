'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { tryAtOnce } from '@/lib/money/subscriptions/changes/at-once'
import { cancelDues } from '@/lib/money/subscriptions/changes/cancel-dues'
import { own } from '../../own'
import { duesAfter } from '../after'

export const stop = formAction(
  z.object({}),
  async (actor) => tryAtOnce(await cancelDues(actor, own(actor))),
  duesAfter('stopped'),
)
