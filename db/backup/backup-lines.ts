/** The first line of a backup: what it is a copy of. */
export type BackupHead = {
  format: 'mandate-backup/1'
  takenAt: string
  /** The newest migration that the database had, by the moment that drizzle knows it by. */
  migration: number
  /** Which keys of FIELD_KEYS open what is sealed in it: the fingerprint of each. The keys themselves are not in it. */
  keys: string[]
}

/** The line before the rows of a table. */
export type BackupTable = { table: string; columns: string[] }

/** The last line. Without it, or with other numbers than these, something is missing. */
export type BackupEnd = {
  /** How many rows each table has. */
  rows: Record<string, number>
  /** How many entries the audit log has, and the hash of the last. */
  audit: { entries: number; head: string }
  /** The last number that each sequence gave out. */
  sequences: Record<string, string>
  /** What waited to be done, besides emails. */
  jobs: JobOfBackup[]
}

export type JobOfBackup = {
  identifier: string
  payload: Record<string, unknown>
  priority: number
  maxAttempts: number
  key: string | null
}
