import 'server-only'
import { draftsData } from '@/lib/democracy/drafts/personal-data'
import { electionsData } from '@/lib/democracy/elections/personal-data'
import { meetingsData } from '@/lib/democracy/meetings/personal-data'
import { motionsData } from '@/lib/democracy/motions/personal-data'
import { pollsData } from '@/lib/democracy/polls/personal-data'
import type { ImpersonalData, PersonalData } from '@/lib/kernel/personal-data'
import { complaintsData } from '@/lib/membership/complaints/personal-data'
import { disciplineData } from '@/lib/membership/discipline/personal-data'
import { foundingData } from '@/lib/membership/founding/personal-data'
import { joinData } from '@/lib/membership/join/personal-data'
import { leavingData } from '@/lib/membership/leaving/personal-data'
import { bankStatementsData } from '@/lib/money/bank-statements/personal-data'
import { disputesData } from '@/lib/money/disputes/personal-data'
import { ledgerData } from '@/lib/money/ledger/personal-data'
import { payoutsData } from '@/lib/money/payouts/personal-data'
import { reconciliationData } from '@/lib/money/reconciliation/personal-data'
import { spendingData } from '@/lib/money/spending/personal-data'
import { subscriptionsData } from '@/lib/money/subscriptions/personal-data'
import { treasuryData } from '@/lib/money/treasury/personal-data'
import { affiliatesData } from '@/lib/movement/affiliates/personal-data'
import { eventsData } from '@/lib/movement/events/personal-data'
import { outsideElectionsData } from '@/lib/movement/outside-elections/personal-data'
import { statementsData } from '@/lib/movement/statements/personal-data'
import { cardsData } from '@/lib/people/cards/personal-data'
import { compositionData } from '@/lib/people/composition/personal-data'
import { emailChangesData } from '@/lib/people/email-changes/personal-data'
import { equalityData } from '@/lib/people/equality/personal-data'
import { minutesData } from '@/lib/people/groups/minutes/personal-data'
import { groupsData } from '@/lib/people/groups/personal-data'
import { lettersData } from '@/lib/people/letters/personal-data'
import { membersData } from '@/lib/people/members/personal-data'
import { networksData } from '@/lib/people/networks/personal-data'
import { notesData } from '@/lib/people/notes/personal-data'
import { officersData } from '@/lib/people/officers/personal-data'
import { organisersData } from '@/lib/people/organisers/personal-data'
import { refereesData } from '@/lib/people/referees/personal-data'
import { sharedAddressesData } from '@/lib/people/shared-addresses/personal-data'
import { signInData } from '@/lib/people/sign-in/personal-data'
import { sponsorsData } from '@/lib/people/sponsors/personal-data'
import { supportersData } from '@/lib/people/supporters/personal-data'
import { auditData } from '@/lib/records/audit/personal-data'
import { backupsData } from '@/lib/records/backups/personal-data'
import { importsData } from '@/lib/records/imports/personal-data'
import { membersListData } from '@/lib/records/members-list/personal-data'
import { mergingData } from '@/lib/records/merging/personal-data'
import { outgoingMailData } from '@/lib/records/outgoing-mail/personal-data'

type Declared = PersonalData | ImpersonalData

/** What every domain declares of its tables, in the order in which "Your data" shows it. */
export const declaredByChapter: Record<string, Declared[]> = {
  'About you': [
    ...membersData,
    ...cardsData,
    ...emailChangesData,
    ...sharedAddressesData,
    ...notesData,
    ...supportersData,
    ...sponsorsData,
    ...networksData,
    ...equalityData,
    ...compositionData,
    ...officersData,
    ...membersListData,
    ...organisersData,
    ...groupsData,
    ...minutesData,
  ],
  Joining: [
    ...foundingData,
    ...joinData,
    ...leavingData,
    ...refereesData,
    ...importsData,
    ...mergingData,
  ],
  'Complaints and cases': [...complaintsData, ...disciplineData],
  Money: [
    ...subscriptionsData,
    ...ledgerData,
    ...treasuryData,
    ...spendingData,
    ...reconciliationData,
    ...disputesData,
    ...payoutsData,
    ...bankStatementsData,
  ],
  'Meetings, events, motions and elections': [
    ...meetingsData,
    ...pollsData,
    ...motionsData,
    ...draftsData,
    ...electionsData,
    ...eventsData,
    ...affiliatesData,
    ...statementsData,
    ...outsideElectionsData,
  ],
  'Emails and signing in': [...outgoingMailData, ...lettersData, ...signInData],
  'The audit log': [...auditData, ...backupsData],
}

export const everyDeclaration: Declared[] = Object.values(declaredByChapter).flat()

export function isPersonal(declared: Declared): declared is PersonalData {
  return 'whose' in declared
}
