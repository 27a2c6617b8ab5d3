import type { Route } from 'next'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'
import { RecoveryCodesForm } from './backup-codes-form'

type Props = {
  recoveryCodesLeft: number
  /** Where somebody was headed before they set this up. */
  next?: string
  showRecoveryCodes: () => Promise<{ codes?: string[]; message?: string }>
  remove: FormAction
}

/** Everything is set up and confirmed: how many recovery codes are left, and how to move to another phone. */
export function AppInUse({ recoveryCodesLeft, next, showRecoveryCodes, remove }: Props) {
  const none = recoveryCodesLeft === 0
  return (
    <>
      <p>Your app is set up, and you have confirmed with it on this device.</p>
      <h2>Recovery codes</h2>
      <RecoveryCodesForm
        show={showRecoveryCodes}
        label={none ? 'Show my recovery codes' : 'Make new recovery codes'}
      >
        <p>
          {none
            ? 'You have no recovery codes yet. Without them a lost phone shuts you out.'
            : `You have ${recoveryCodesLeft} left. Making new ones stops the old ones.`}
        </p>
      </RecoveryCodesForm>
      {next && <ButtonLink href={next as Route}>Go on</ButtonLink>}
      <Details summary="I have a new phone">
        <Form action={remove}>
          <p>
            Remove the old app here first, then set up the new one. What your office allows rests
            until you have.
          </p>
          <SubmitButton variant="warning">Remove the app</SubmitButton>
        </Form>
      </Details>
    </>
  )
}
