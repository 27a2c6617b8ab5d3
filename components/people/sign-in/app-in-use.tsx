import type { Route } from 'next'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'
import { BackupCodesForm, type ShowBackupCodes } from './backup-codes-form'

type Props = {
  backupCodesLeft: number
  /** Where somebody was headed before they set this up. */
  next?: string
  showBackupCodes: ShowBackupCodes
  remove: FormAction
}

/** Everything is set up and confirmed: how many backup codes are left, and how to move to another phone. */
export function AppInUse({ backupCodesLeft, next, showBackupCodes, remove }: Props) {
  const none = backupCodesLeft === 0
  return (
    <>
      <p>Your app is set up, and you have confirmed with it on this device.</p>
      <h2>Backup codes</h2>
      <BackupCodesForm
        show={showBackupCodes}
        label={none ? 'Show my backup codes' : 'Make new backup codes'}
      >
        <p>
          {none
            ? 'You have no backup codes yet. Without them, losing your phone locks you out.'
            : `You have ${backupCodesLeft} left. If you make new ones, the old ones stop working.`}
        </p>
      </BackupCodesForm>
      {next && <ButtonLink href={next as Route}>Continue</ButtonLink>}
      <Details summary="I have a new phone">
        <Form action={remove}>
          <p>
            Remove the old app here first, then set up the new one. You cannot use your officer
            powers until you do.
          </p>
          <SubmitButton variant="warning">Remove the app</SubmitButton>
        </Form>
      </Details>
    </>
  )
}
