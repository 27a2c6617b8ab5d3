'use server'

import { browserAction, formAction } from '@/app/form-action'
import {
  authenticatorForm,
  emptyForm,
  enrolmentForm,
  passkeyForm,
  recoveryForm,
  renamePasskeyForm,
  resetForm,
  startAppForm,
} from '@/lib/people/sign-in/forms'
import { confirmCode } from '@/lib/people/sign-in/second-factor/confirm-code'
import { finishApp } from '@/lib/people/sign-in/second-factor/finish-app'
import { removeApp } from '@/lib/people/sign-in/second-factor/remove-app'
import { removePasskey } from '@/lib/people/sign-in/second-factor/remove-passkey'
import { renamePasskey } from '@/lib/people/sign-in/second-factor/rename-passkey'
import { renewBackupCodes } from '@/lib/people/sign-in/second-factor/renew-backup-codes'
import { stopReset } from '@/lib/people/sign-in/second-factor/reset-second-factor'
import { spendBackupCode } from '@/lib/people/sign-in/second-factor/spend-backup-code'
import { startSecondFactor } from '@/lib/people/sign-in/second-factor/start-second-factor'

const here = '/membership/second-factor'
const at = (query: Record<string, string | undefined>) => {
  const known = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return known.length > 0 ? `${here}?${new URLSearchParams(known)}` : here
}

/** The first second factor: with the code that an officer has handed over. */
export const spendEnrolmentCodeAction = formAction({
  schema: enrolmentForm,
  act: startSecondFactor,
  at: { 'second-factor.enrolment-code': 'code' },
  next: ({ next }) => at({ next }),
})

/** An app beside a passkey, or in the place of an old one. */
export const startSecondFactorAction = formAction({
  schema: startAppForm,
  act: (actor) => startSecondFactor(actor, {}),
  next: ({ next }) => at({ next }),
})

/** The first code of a new app: the backup codes come next. */
export const finishAppAction = formAction({
  schema: authenticatorForm,
  act: finishApp,
  at: { 'second-factor.wrong-code': 'code' },
  next: ({ next }) => at({ done: 'set-up', next }),
})

export const confirmCodeAction = formAction({
  schema: authenticatorForm,
  act: confirmCode,
  at: { 'second-factor.wrong-code': 'code' },
  next: ({ next }) => next ?? here,
})

export const spendBackupCodeAction = formAction({
  schema: recoveryForm,
  act: spendBackupCode,
  at: { 'second-factor.wrong-backup-code': 'code' },
  next: ({ next }) => next ?? here,
})

export const removeAppAction = formAction({
  schema: emptyForm,
  act: (actor) => removeApp(actor, undefined),
  next: at({ done: 'app-removed' }),
})

export const renamePasskeyAction = formAction({
  schema: renamePasskeyForm,
  act: renamePasskey,
  next: at({ done: 'renamed' }),
})

export const removePasskeyAction = formAction({
  schema: passkeyForm,
  act: removePasskey,
  next: at({ done: 'passkey-removed' }),
})

export const stopResetAction = formAction({
  schema: resetForm,
  act: stopReset,
  next: at({ done: 'reset-stopped' }),
})

/** Shown once, as the answer to the button: they are stored only as hashes, so no page could show them again. */
export const renewBackupCodesAction = browserAction(emptyForm, (actor) =>
  renewBackupCodes(actor, undefined),
)
