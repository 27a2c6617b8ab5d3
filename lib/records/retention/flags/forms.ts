import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'
import { type KeepReason, keepReasons } from './keep-reasons'

/** Which remembered address is kept, and why: proposed by one officer, and sent again by the one who confirms it. */
export const keepFlagForm = z.object({
  emailHash: z.string(brokenForm).min(1, brokenForm).max(200, brokenForm),
  reason: z.enum(Object.keys(keepReasons) as [KeepReason, ...KeepReason[]], 'Choose why'),
})
