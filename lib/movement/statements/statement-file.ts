import 'server-only'
import { hashOf } from '@/lib/kernel/ids'

type Fixed = { title: string; text: string }

/** A statement as a file: its title, an empty line, and its text as it was written. Its fingerprint is that of this file, so anybody can check it. */
export function statementFile({ title, text }: Fixed): string {
  return `${title}\n\n${text}\n`
}

/** SHA-256, in hex digits. */
export function statementHash(statement: Fixed): string {
  return hashOf(statementFile(statement))
}
