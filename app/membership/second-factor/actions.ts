'use server'

import { formAction } from '@/app/form-action'
import { Refusal } from '@/lib/kernel/refusals'
import { authenticatorForm, emptyForm, recoveryForm } from '@/lib/people/sign-in/forms'
import { typeCode } from '@/lib/people/sign-in/second-factor/confirm-code'
import { removeSecondFactor } from '@/lib/people/sign-in/second-factor/remove-second-factor'
import { renewBackupCodes } from '@/lib/people/sign-in/second-factor/renew-backup-codes'
import { spendBackupCode } from '@/lib/people/sign-in/second-factor/spend-backup-code'
import { startSecondFactor } from '@/lib/people/sign-in/second-factor/start-second-factor'
import { viewer } from '@/lib/people/sign-in/viewer'

const here = '/membership/second-factor'

export const start = formAction(
  authenticatorForm.pick({ next: true }),
  (actor) => startSecondFactor(actor, undefined),
  (_, { next }) => (next ? `${here}?${new URLSearchParams({ next })}` : here),
)

/** The first code of a new app: the backup codes come next. */
export const finishSetUp = formAction(
  authenticatorForm,
  typeCode,
  (_, { next }) => `${here}?${new URLSearchParams({ done: 'set-up', ...(next && { next }) })}`,
)

export const confirm = formAction(authenticatorForm, typeCode, (_, { next }) => next ?? here)

export const confirmByBackupCode = formAction(
  recoveryForm,
  spendBackupCode,
  (_, { next }) => next ?? here,
)

export const remove = formAction(
  emptyForm,
  (actor) => removeSecondFactor(actor, undefined),
  () => `${here}?done=removed`,
)

/** Shown once, as the answer to the button: they are stored only as hashes, so no page could show them again. */
export async function showBackupCodes(): Promise<{ codes?: string[]; message?: string }> {
  try {
    return { codes: await renewBackupCodes(await viewer(), undefined) }
  } catch (error) {
    if (error instanceof Refusal) return { message: error.message }
    throw error
  }
}
