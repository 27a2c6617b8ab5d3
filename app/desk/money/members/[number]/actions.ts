'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { brokenForm, hiddenNumber } from '@/lib/kernel/form-fields'
import { moveToFreeBand } from '@/lib/money/treasury/hardship/move-to-free-band'
import { writeOff as writeOffDues } from '@/lib/money/treasury/hardship/write-off'

const memberForm = z.object({
  personId: z.uuid({ error: brokenForm }),
  number: hiddenNumber,
})

export const writeOffAction = formAction({
  schema: memberForm,
  act: (actor, { personId }) => writeOffDues(actor, { personId }),
  next: ({ number }) => `/desk/money/members/${number}?done=written-off`,
})

export const moveMemberToFreeBandAction = formAction({
  schema: memberForm,
  act: (actor, { personId }) => moveToFreeBand(actor, { personId }),
  next: ({ number }) => `/desk/money/members/${number}?done=relieved`,
})
