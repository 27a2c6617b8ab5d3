import 'server-only'
import { z } from 'zod'
import { actAndGoOn, actionOf, attempt, comeBack, type FormOf } from '@/app/form-action'
import type { Actor } from '@/lib/kernel/actor'
import { type FormAction, type FormState, fieldsOf } from '@/lib/kernel/forms'

type Checked<Schema extends z.ZodType, Result> = FormOf<Schema, Result> & {
  /** What the check step says beside what was typed. */
  preview?: (actor: Actor, input: z.output<Schema>) => Promise<FormState['values']>
  /** Saves what was typed so far, whatever is still missing, to be continued later. */
  keep?: (values: FormState['values']) => Promise<FormState>
}

/**
 * Puts a check step before an act: sent once, the form comes back for a check; sent again from there, it is done.
 * What was typed is stored nowhere in between, and is in no address.
 */
export function withCheckStep<Schema extends z.ZodType, Result>({
  preview = async () => ({}),
  keep,
  ...form
}: Checked<Schema, Result>): FormAction {
  return actionOf(async (before, sent) => {
    const { step, ...values } = fieldsOf(sent)
    if (step === 'send') {
      const state = await actAndGoOn(form, fieldsOf(sent))
      if (!state.signedOut) return state
      return { ...state, values: { ...before.values, ...state.values, step: 'check' } }
    }
    if (step === 'keep' && keep) {
      const state = await keep(values)
      return state.signedOut ? { ...state, values: { ...state.values, step } } : state
    }
    const tried =
      step === 'change'
        ? await attempt(values, z.unknown(), async () => ({}))
        : await attempt(values, form.schema, preview)
    if ('problem' in tried) return comeBack(values, tried.problem, form.at)
    if (step === 'change') return { errors: {}, values }
    return { errors: {}, values: { ...values, ...tried.result, step: 'check' } }
  })
}
