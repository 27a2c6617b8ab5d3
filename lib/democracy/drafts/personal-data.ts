import 'server-only'
import { drafts } from '@/db/schema/democracy/drafts'
import { codeInWords, personalData, pointer, shown } from '@/lib/kernel/personal-data'
import { organisation } from '@/lib/organisation'

export const draftsData = [
  personalData({
    table: drafts,
    title: 'Drafts you saved',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('whoever writes it'),
      kind: shown('Draft of a', { as: codeInWords }),
      subject: pointer('what it will become'),
      boxesSealed: shown('Your words', { sealed: true }),
      savedAt: shown('Saved'),
    },
    erase: 'delete',
    kept: `Until you send or discard it, or for ${organisation.retention.draftMonths} months after you last saved it.`,
  }),
]
