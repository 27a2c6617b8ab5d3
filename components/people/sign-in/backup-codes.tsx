import { BackupCodesForm, type ShowBackupCodes } from './backup-codes-form'

type Props = { left: number; show: ShowBackupCodes }

/** For the day when neither app nor passkey is at hand: how many codes are left, and new ones. */
export function BackupCodes({ left, show }: Props) {
  const none = left === 0
  return (
    <section className="flow">
      <h2>Backup codes</h2>
      <BackupCodesForm show={show} label={none ? 'Show my backup codes' : 'Make new backup codes'}>
        <p>
          {none
            ? 'You have no backup codes yet. Without them, losing your phone locks you out until two officers have reset your second factor.'
            : `You have ${left} left. If you make new ones, the old ones stop working.`}
        </p>
      </BackupCodesForm>
    </section>
  )
}
