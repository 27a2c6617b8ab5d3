import 'server-only'
import type { z } from 'zod'
import { unreadable } from '@/app/form-action'
import { errorsOf, type FormAction, fieldsOf } from '@/lib/kernel/forms'

/**
 * Puts a check step before an act: sent once, the form comes back as it would stand; sent again from there, it is done.
 * What was typed is stored nowhere in between, and stands in no address.
 */
export function checkFirst(schema: z.ZodType, act: FormAction): FormAction {
  return async (before, form) => {
    const { step, ...values } = fieldsOf(form)
    if (step === 'send') return act(before, form)
    if (step === 'change') return { errors: {}, values }
    const parsed = schema.safeParse(values, unreadable)
    return parsed.success
      ? { errors: {}, values: { ...values, step: 'check' } }
      : { errors: errorsOf(parsed.error), values }
  }
}
