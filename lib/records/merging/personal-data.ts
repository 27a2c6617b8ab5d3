import 'server-only'
import { sql } from 'drizzle-orm'
import { memberMerges } from '@/db/schema/records/merges'
import {
  actor,
  codeInWords,
  personalData,
  pointer,
  shown,
  withheld,
} from '@/lib/kernel/personal-data'
import { type MergePart, mergeParts } from './merge-parts'
import { mergeUndoDays } from './states'

export const mergingData = [
  personalData({
    table: memberMerges,
    title: 'Records that were taken for yours',
    whose: {
      where: (personId) =>
        sql`(kept_id = ${personId} or other_id = ${personId}) and state in ('confirmed', 'undone')`,
    },
    columns: {
      keptId: pointer('the record that is kept'),
      otherId: pointer('the other record'),
      fromOther: shown('Taken from the other record', {
        as: (parts: MergePart[]) => parts.map((part) => mergeParts[part]?.label ?? part).join(', '),
      }),
      state: shown('Status', { as: codeInWords }),
      proposedAt: shown('Proposed'),
      settledAt: shown('Merged'),
      undoProposedAt: shown('Undoing it proposed'),
      undoneAt: shown('Undone'),
      beforeSealed: withheld('it is only there to undo the merge', { erase: null }),
      proposedBy: actor,
      settledBy: actor,
      undoProposedBy: actor,
      undoneBy: actor,
    },
    erase: 'blank',
    kept: `How both records were before: ${mergeUndoDays} days, so that it can be undone. That they were merged stays, because the other number leads to yours.`,
  }),
]
