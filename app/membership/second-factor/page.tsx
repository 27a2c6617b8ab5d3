import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { AddPasskeyForm } from '@/components/people/sign-in/add-passkey-form'
import { AppInUse } from '@/components/people/sign-in/app-in-use'
import { BackupCodes } from '@/components/people/sign-in/backup-codes'
import { ConfirmSecondFactor } from '@/components/people/sign-in/confirm-second-factor'
import { EnrolmentCodeForm } from '@/components/people/sign-in/enrolment-code-form'
import { PasskeyList } from '@/components/people/sign-in/passkey-list'
import { ResetAsked } from '@/components/people/sign-in/reset-asked'
import { SetUpApp } from '@/components/people/sign-in/set-up-app'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { ownPath } from '@/lib/kernel/own-path'
import { refusals } from '@/lib/kernel/refusals'
import { getDemoCode, getSecondFactor } from '@/lib/people/sign-in/read'
import { getSecretToCopy } from '@/lib/people/sign-in/second-factor/secret-to-copy'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import * as actions from './actions'

export const metadata: Metadata = { title: 'Your second factor' }

const here = '/membership/second-factor'
const successMessages = {
  'set-up': 'Your app is set up. Now make backup codes.',
  'passkey-added': 'Your passkey is added.',
  'app-removed': 'App removed.',
  'passkey-removed': 'Passkey removed.',
  renamed: 'Name saved.',
  'reset-stopped': 'The reset is stopped. Nothing changes.',
}

export default async function SecondFactor({
  searchParams,
}: PageProps<'/membership/second-factor'>) {
  const { next: asked, done, confirm } = await searchParams
  const next = ownPath(asked)
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=${here}`)
  const [factor, secret, demoCode] = await Promise.all([
    getSecondFactor(person),
    getSecretToCopy(person),
    getDemoCode(person),
  ])
  const back = <BackLink href="/membership">Your membership</BackLink>
  const again = !person.steppedUp && (next !== undefined || confirm !== undefined)
  if (factor.inUse && !secret && (!person.secondFactor || again)) {
    return (
      <Page title="Confirm it is you" back={back}>
        <ConfirmSecondFactor
          app={factor.app}
          passkey={factor.passkeys.length > 0}
          demoCode={demoCode}
          next={next}
          fallback={here}
          confirm={actions.confirmCodeAction}
          confirmByBackupCode={actions.spendBackupCodeAction}
        />
        {factor.resetId && <ResetAsked resetId={factor.resetId} stop={actions.stopResetAction} />}
      </Page>
    )
  }
  return (
    <Page
      title="Your second factor"
      lead="Anyone who gets into your email could sign in as you. An app or a passkey on a device of yours stops them from using an officer’s powers."
      back={back}
    >
      <SuccessMessage messages={successMessages} done={done} />
      {factor.powersBegin && (
        <Notice title={`Your powers begin on ${factor.powersBegin}`}>
          <p>{refusals['second-factor.too-new']}</p>
        </Notice>
      )}
      {factor.resetId && <ResetAsked resetId={factor.resetId} stop={actions.stopResetAction} />}
      {!factor.inUse && !secret && (
        <EnrolmentCodeForm next={next} start={actions.spendEnrolmentCodeAction} />
      )}
      {secret && <SetUpApp secret={secret} next={next} finish={actions.finishAppAction} />}
      {factor.inUse && (
        <>
          {!secret && (
            <AppInUse
              app={factor.app}
              start={actions.startSecondFactorAction}
              remove={actions.removeAppAction}
            />
          )}
          <PasskeyList
            passkeys={factor.passkeys}
            rename={actions.renamePasskeyAction}
            remove={actions.removePasskeyAction}
          />
        </>
      )}
      {(secret || person.steppedUp) && (factor.inUse || secret) && (
        <AddPasskeyForm next={`${here}?done=passkey-added`} />
      )}
      {factor.inUse && (
        <BackupCodes left={factor.backupCodesLeft} show={actions.renewBackupCodesAction} />
      )}
      {factor.inUse && !person.steppedUp && (
        <p>
          <ButtonLink href={`${here}?confirm=again`} variant="secondary">
            Confirm it is you to change anything here
          </ButtonLink>
        </p>
      )}
      {next && factor.inUse && !secret && <ButtonLink href={next as Route}>Continue</ButtonLink>}
    </Page>
  )
}
