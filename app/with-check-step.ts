import 'server-only'
import type { z } from 'zod'
import { attempt, comeBack, type FormOf, formAction } from '@/app/form-action'
import type { Actor } from '@/lib/kernel/actor'
import { type FormAction, type FormState, fieldsOf } from '@/lib/kernel/forms'

type Checked<Schema extends z.ZodType, Result> = FormOf<Schema, Result> & {
  /** What the check step says beside what was typed. */
  preview?: (actor: Actor, input: z.output<Schema>) => Promise<FormState['values']>
}

/**
 * Puts a check step before an act: sent once, the form comes back for a check; sent again from there, it is done.
 * What was typed is stored nowhere in between, and is in no address.
 */
export function withCheckStep<Schema extends z.ZodType, Result>({
  preview = async () => ({}),
  ...form
}: Checked<Schema, Result>): FormAction {
  const act = formAction(form)
  return async (before, sent) => {
    const { step, ...values } = fieldsOf(sent)
    if (step === 'send') return act(before, sent)
    if (step === 'change') return { errors: {}, values }
    const tried = await attempt(values, form.schema, preview)
    return 'problem' in tried
      ? comeBack(values, tried.problem, form.at)
      : { errors: {}, values: { ...values, ...tried.result, step: 'check' } }
  }
}
