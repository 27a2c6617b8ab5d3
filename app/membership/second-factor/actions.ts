'use server'

import { browserAction, formAction } from '@/app/form-action'
import { authenticatorForm, emptyForm, recoveryForm } from '@/lib/people/sign-in/forms'
import { confirmCode } from '@/lib/people/sign-in/second-factor/confirm-code'
import { removeSecondFactor } from '@/lib/people/sign-in/second-factor/remove-second-factor'
import { renewBackupCodes } from '@/lib/people/sign-in/second-factor/renew-backup-codes'
import { spendBackupCode } from '@/lib/people/sign-in/second-factor/spend-backup-code'
import { startSecondFactor } from '@/lib/people/sign-in/second-factor/start-second-factor'

const here = '/membership/second-factor'

export const setUpAppAction = formAction({
  schema: authenticatorForm.pick({ next: true }),
  act: (actor) => startSecondFactor(actor, undefined),
  next: ({ next }) => (next ? `${here}?${new URLSearchParams({ next })}` : here),
})

/** The first code of a new app: the backup codes come next. */
export const confirmCodeAction = formAction({
  schema: authenticatorForm,
  act: confirmCode,
  next: ({ next }) => `${here}?${new URLSearchParams({ done: 'set-up', ...(next && { next }) })}`,
})

export const confirmWithAppAction = formAction({
  schema: authenticatorForm,
  act: confirmCode,
  next: ({ next }) => next ?? here,
})

export const spendBackupCodeAction = formAction({
  schema: recoveryForm,
  act: spendBackupCode,
  next: ({ next }) => next ?? here,
})

export const removeSecondFactorAction = formAction({
  schema: emptyForm,
  act: (actor) => removeSecondFactor(actor, undefined),
  next: `${here}?done=removed`,
})

/** Shown once, as the answer to the button: they are stored only as hashes, so no page could show them again. */
export const renewBackupCodesAction = browserAction(emptyForm, (actor) =>
  renewBackupCodes(actor, undefined),
)
