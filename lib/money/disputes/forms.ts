import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'

/** The state that the officer saw goes with the form: a dispute that has moved on since is not noted. */
export const noteForm = z.object({
  disputeId: z.string({ error: brokenForm }).regex(/^\w{1,100}$/, brokenForm),
  status: z.string({ error: brokenForm }).max(100, brokenForm),
})
