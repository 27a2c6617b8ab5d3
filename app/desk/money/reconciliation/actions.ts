'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { settlements } from '@/lib/money/reconciliation/difference-kinds'
import { resolveDifference } from '@/lib/money/reconciliation/resolve-difference'
import { startReconciliation } from '@/lib/money/reconciliation/start-reconciliation'

const here = '/desk/money/reconciliation'

export const reconcileNow = formAction({
  schema: z.object({}),
  act: startReconciliation,
  next: here,
})

export const settle = formAction({
  schema: z.object({ driftId: z.uuid(), how: z.enum(settlements) }),
  act: resolveDifference,
  next: here,
})
