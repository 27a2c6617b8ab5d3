import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { AppInUse } from '@/components/people/sign-in/app-in-use'
import { ConfirmWithApp } from '@/components/people/sign-in/confirm-with-app'
import { SetUpApp } from '@/components/people/sign-in/set-up-app'
import { SuccessMessage } from '@/components/ui/success-message'
import { ownPath } from '@/lib/kernel/own-path'
import { getSecondFactor } from '@/lib/people/sign-in/read'
import { getSecretToCopy } from '@/lib/people/sign-in/second-factor/secret-to-copy'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import {
  confirmCodeAction,
  confirmWithAppAction,
  removeSecondFactorAction,
  renewBackupCodesAction,
  setUpAppAction,
  spendBackupCodeAction,
} from './actions'

export const metadata: Metadata = { title: 'Your authenticator app' }

const successMessages = { 'set-up': 'Your app is set up.', removed: 'App removed.' }

export default async function SecondFactor({
  searchParams,
}: PageProps<'/membership/second-factor'>) {
  const { next: asked, done } = await searchParams
  const next = ownPath(asked)
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/second-factor')
  const [factor, secret] = await Promise.all([getSecondFactor(person), getSecretToCopy(person)])
  const back = <BackLink href="/membership">Your membership</BackLink>
  if (factor.state === 'in-use' && !person.secondFactor) {
    return (
      <Page title="Confirm with your app" back={back}>
        <p>Open your authenticator app and type the code it shows now.</p>
        <ConfirmWithApp
          next={next}
          confirm={confirmWithAppAction}
          confirmByBackupCode={spendBackupCodeAction}
        />
      </Page>
    )
  }
  return (
    <Page title="Your authenticator app" back={back}>
      <SuccessMessage messages={successMessages} done={done} />
      {factor.state === 'in-use' && (
        <AppInUse
          {...factor}
          next={next}
          showBackupCodes={renewBackupCodesAction}
          remove={removeSecondFactorAction}
        />
      )}
      {secret && <SetUpApp secret={secret} next={next} finish={confirmCodeAction} />}
      {factor.state === 'none' && (
        <Form action={setUpAppAction}>
          <p>
            Anyone who gets into your email could sign in as you. A code from an app on your phone
            stops them. Officers must set it up before they can use their powers; any member can.
          </p>
          {next && <Hidden name="next" value={next} />}
          <SubmitButton>Set up an authenticator app</SubmitButton>
        </Form>
      )}
    </Page>
  )
}
