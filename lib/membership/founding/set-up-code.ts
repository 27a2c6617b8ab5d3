import 'server-only'
import { backupCodeHash, createBackupCodes } from '@/lib/people/sign-in/second-factor/backup-codes'

/** What the server prints, and whoever sets up the site types: twelve letters and digits, so that guessing leads nowhere. */
export function newSetUpCode(): string {
  return createBackupCodes()[0]!
}

export function setUpCodeHash(code: string): string {
  return backupCodeHash('set-up', code)
}
