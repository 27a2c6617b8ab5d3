import { type MemberExportReason, memberExportReasons } from './filters'

/** What stands in the audit about taking the list of members out. What was searched for stands in none of it. */
export const membersListSentences = {
  'segment.saved': ({ shared }: { shared: boolean }) =>
    shared ? 'saved a list of members for all officers' : 'saved a list of members',
  'segment.removed': () => 'removed a saved list of members',
  'members.exported': ({
    rows,
    reason,
  }: {
    rows: number
    reason: MemberExportReason
    searched: boolean
  } & Record<string, string | number | boolean>) =>
    `exported ${rows} ${rows === 1 ? 'member' : 'members'} (${memberExportReasons[reason]?.toLowerCase() ?? reason})`,
}
