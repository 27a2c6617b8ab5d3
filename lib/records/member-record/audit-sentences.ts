import { partsInWords, type SealedReason, sealedReasonInWords } from './sealed-parts'

/** What stands in the audit about looking at a member's record. Values never do. */
export const memberRecordSentences = {
  'record.read': () => 'looked at the member’s record',
  'record.opened': ({ parts, reason }: { parts: string; reason: SealedReason }) =>
    `opened what is sealed in the member’s record: ${partsInWords(parts)} (${sealedReasonInWords(reason)})`,
}
