import { demoSentences } from '@/lib/demo/audit-sentences'
import { electionSentences } from '@/lib/democracy/elections/audit-sentences'
import { meetingSentences } from '@/lib/democracy/meetings/audit-sentences'
import { motionSentences } from '@/lib/democracy/motions/audit-sentences'
import { pollSentences } from '@/lib/democracy/polls/audit-sentences'
import { complaintSentences } from '@/lib/membership/complaints/audit-sentences'
import { disciplineSentences } from '@/lib/membership/discipline/audit-sentences'
import { foundingSentences } from '@/lib/membership/founding/audit-sentences'
import { joinSentences } from '@/lib/membership/join/audit-sentences'
import { leavingSentences } from '@/lib/membership/leaving/audit-sentences'
import { bankStatementSentences } from '@/lib/money/bank-statements/audit-sentences'
import { disputeSentences } from '@/lib/money/disputes/audit-sentences'
import { ledgerSentences } from '@/lib/money/ledger/audit-sentences'
import { payoutSentences } from '@/lib/money/payouts/audit-sentences'
import { reconciliationSentences } from '@/lib/money/reconciliation/audit-sentences'
import { spendingSentences } from '@/lib/money/spending/audit-sentences'
import { subscriptionSentences } from '@/lib/money/subscriptions/audit-sentences'
import { treasurySentences } from '@/lib/money/treasury/audit-sentences'
import { affiliateSentences } from '@/lib/movement/affiliates/audit-sentences'
import { eventSentences } from '@/lib/movement/events/audit-sentences'
import { outsideElectionSentences } from '@/lib/movement/outside-elections/audit-sentences'
import { statementSentences } from '@/lib/movement/statements/audit-sentences'
import { cardSentences } from '@/lib/people/cards/audit-sentences'
import { emailChangeSentences } from '@/lib/people/email-changes/audit-sentences'
import { equalitySentences } from '@/lib/people/equality/audit-sentences'
import { groupSentences } from '@/lib/people/groups/audit-sentences'
import { minutesSentences } from '@/lib/people/groups/minutes/audit-sentences'
import { letterSentences } from '@/lib/people/letters/audit-sentences'
import { memberSentences } from '@/lib/people/members/audit-sentences'
import { networkSentences } from '@/lib/people/networks/audit-sentences'
import { noteSentences } from '@/lib/people/notes/audit-sentences'
import { officerSentences } from '@/lib/people/officers/audit-sentences'
import { organiserSentences } from '@/lib/people/organisers/audit-sentences'
import { refereeSentences } from '@/lib/people/referees/audit-sentences'
import { sharedAddressSentences } from '@/lib/people/shared-addresses/audit-sentences'
import { signInSentences } from '@/lib/people/sign-in/audit-sentences'
import { sponsorSentences } from '@/lib/people/sponsors/audit-sentences'
import { supporterSentences } from '@/lib/people/supporters/audit-sentences'
import { topicSentences } from '@/lib/people/topics/audit-sentences'
import { backupSentences } from '@/lib/records/backups/audit-sentences'
import { erasureSentences } from '@/lib/records/erasure/audit-sentences'
import { importSentences } from '@/lib/records/imports/audit-sentences'
import { memberRecordSentences } from '@/lib/records/member-record/audit-sentences'
import { membersListSentences } from '@/lib/records/members-list/audit-sentences'
import { mergingSentences } from '@/lib/records/merging/audit-sentences'
import { outgoingMailSentences } from '@/lib/records/outgoing-mail/audit-sentences'
import { retentionSentences } from '@/lib/records/retention/audit-sentences'

/**
 * Everything that is recorded, as what its actor did, with the detail that goes into the audit: `work.record` takes nothing
 * else. Each domain writes its own. The audit only grows: what nobody records any more keeps its sentence here.
 */
export const auditSentences = {
  ...cardSentences,
  ...demoSentences,
  ...electionSentences,
  ...erasureSentences,
  ...emailChangeSentences,
  ...equalitySentences,
  ...eventSentences,
  ...groupSentences,
  ...leavingSentences,
  ...foundingSentences,
  ...complaintSentences,
  ...disciplineSentences,
  ...backupSentences,
  ...importSentences,
  ...spendingSentences,
  ...bankStatementSentences,
  ...disputeSentences,
  ...payoutSentences,
  ...reconciliationSentences,
  ...treasurySentences,
  ...ledgerSentences,
  ...affiliateSentences,
  ...statementSentences,
  ...outsideElectionSentences,
  ...sponsorSentences,
  ...joinSentences,
  ...letterSentences,
  ...memberSentences,
  ...memberRecordSentences,
  ...membersListSentences,
  ...mergingSentences,
  ...minutesSentences,
  ...meetingSentences,
  ...motionSentences,
  ...pollSentences,
  ...networkSentences,
  ...noteSentences,
  ...officerSentences,
  ...organiserSentences,
  ...outgoingMailSentences,
  ...refereeSentences,
  ...retentionSentences,
  ...signInSentences,
  ...subscriptionSentences,
  ...sharedAddressSentences,
  ...supporterSentences,
  ...topicSentences,
} satisfies Record<string, (detail: never) => string>

export type AuditSentences = typeof auditSentences
