import 'server-only'
import { electionsData } from '@/lib/democracy/elections/personal-data'
import { motionsData } from '@/lib/democracy/motions/personal-data'
import type { ImpersonalData, PersonalData } from '@/lib/kernel/personal-data'
import { joinData } from '@/lib/membership/join/personal-data'
import { ledgerData } from '@/lib/money/ledger/personal-data'
import { payoutsData } from '@/lib/money/payouts/personal-data'
import { reconciliationData } from '@/lib/money/reconciliation/personal-data'
import { spendingData } from '@/lib/money/spending/personal-data'
import { subscriptionsData } from '@/lib/money/subscriptions/personal-data'
import { treasuryData } from '@/lib/money/treasury/personal-data'
import { membersData } from '@/lib/people/members/personal-data'
import { networksData } from '@/lib/people/networks/personal-data'
import { officersData } from '@/lib/people/officers/personal-data'
import { refereesData } from '@/lib/people/referees/personal-data'
import { signInData } from '@/lib/people/sign-in/personal-data'
import { supportersData } from '@/lib/people/supporters/personal-data'
import { auditData } from '@/lib/records/audit/personal-data'
import { importsData } from '@/lib/records/imports/personal-data'
import { outgoingMailData } from '@/lib/records/outgoing-mail/personal-data'

type Declared = PersonalData | ImpersonalData

/** What every domain declares of its tables, in the order in which "Your data" shows it. */
export const declaredByChapter: Record<string, Declared[]> = {
  'About you': [...membersData, ...supportersData, ...networksData, ...officersData],
  Joining: [...joinData, ...refereesData, ...importsData],
  Money: [
    ...subscriptionsData,
    ...ledgerData,
    ...treasuryData,
    ...spendingData,
    ...reconciliationData,
    ...payoutsData,
  ],
  'Motions and elections': [...motionsData, ...electionsData],
  'Emails and signing in': [...outgoingMailData, ...signInData],
  'The audit log': auditData,
}

export const everyDeclaration: Declared[] = Object.values(declaredByChapter).flat()

export function isPersonal(declared: Declared): declared is PersonalData {
  return 'whose' in declared
}
