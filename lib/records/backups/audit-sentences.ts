import { momentInWords } from '@/lib/kernel/calendar'

const takenOn = (takenAt: string) => momentInWords(new Date(takenAt))

export const backupSentences = {
  'backup.restored': ({
    takenAt,
    elections,
    votes,
    polls,
    emails,
  }: {
    takenAt: string
    elections: number
    votes: number
    polls: number
    emails: number
  }) =>
    `restored our records from a backup of ${takenOn(takenAt)}: ended ${elections + votes} votes and ${polls} polls that were going on, and held ${emails} emails back`,
  'backup.serves': ({ takenAt, jobs }: { takenAt: string; jobs: number }) =>
    `let the records restored from the backup of ${takenOn(takenAt)} serve, with ${jobs} jobs that waited`,
}
