'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { resolutions } from '@/lib/money/reconciliation/difference-kinds'
import { resolveDifference } from '@/lib/money/reconciliation/resolve-difference'
import { startReconciliation } from '@/lib/money/reconciliation/start-reconciliation'

const here = '/desk/money/reconciliation'

export const startReconciliationAction = formAction({
  schema: z.object({}),
  act: startReconciliation,
  next: here,
})

export const resolveAction = formAction({
  schema: z.object({ differenceId: z.uuid(), how: z.enum(resolutions) }),
  act: resolveDifference,
  next: ({ how }) => `${here}?done=${how}`,
})
