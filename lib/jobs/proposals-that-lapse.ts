import 'server-only'
import { lapseReplacing } from '@/lib/democracy/elections/calling/lapse-replacing'
import { lapseEndings } from '@/lib/membership/leaving/lapse-endings'
import { lapseBankCharges } from '@/lib/money/treasury/bank-charges/lapse-bank-charges'
import { lapseRefunds } from '@/lib/money/treasury/refunds/lapse-refunds'
import { lapseAffiliateProposals } from '@/lib/movement/affiliates/deciding/lapse-affiliate-proposals'
import { lapseRewordings } from '@/lib/movement/outside-elections/clauses/lapse-rewordings'
import { lapseGuides } from '@/lib/movement/outside-elections/endorsing/write-guide'
import { lapseOutsideElectionProposals } from '@/lib/movement/outside-elections/publishing/lapse-outside-election-proposals'
import { lapseStatementNews } from '@/lib/movement/statements/news/lapse-news'
import { lapseStatementProposals } from '@/lib/movement/statements/publishing/lapse-statement-proposals'
import { lapseGroupProposals } from '@/lib/people/groups/lapse-group-proposals'
import { lapseLetters } from '@/lib/people/letters/lapse-letters'
import { lapseConvenorEnds, lapseConvenors } from '@/lib/people/networks/convenors/lapse-convenors'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'
import { lapseTerms } from '@/lib/people/officers/lapse-terms'
import { lapseFirstYes } from '@/lib/people/organisers/lapse-first-yes'
import { lapseSharing } from '@/lib/people/shared-addresses/lapse-sharing'
import { lapseResets } from '@/lib/people/sign-in/second-factor/lapse-resets'
import { lapseImports } from '@/lib/records/imports/lapse-imports'
import { lapseMerges, lapseUndoing } from '@/lib/records/merging/lapse-merges'
import { lapseKeeping } from '@/lib/records/retention/flags/lapse-keeping'

/**
 * Everything that waits for a second officer without an end of its own. What is proposed in a case lapses with `keepCases`, a change of address
 * that an officer asked for with `settleEmailChanges`; what is proposed in an election or about a vote ends with it.
 */
export const proposalsThatLapse = {
  'term.confirm': [lapseTerms, lapseGroupProposals],
  'convenor.confirm': [lapseConvenors],
  'convenor.confirm-end': [lapseConvenorEnds],
  'organiser.confirm': [lapseFirstYes],
  'shared-address.confirm': [lapseSharing],
  'second-factor.confirm-reset': [lapseResets],
  'letter.confirm': [lapseLetters],
  'affiliate.confirm': [lapseAffiliateProposals],
  'statement.confirm': [lapseStatementProposals, lapseStatementNews],
  'outside-election.confirm': [lapseOutsideElectionProposals, lapseRewordings, lapseGuides],
  'ending.confirm': [lapseEndings],
  'merge.confirm': [lapseMerges],
  'merge.confirm-undo': [lapseUndoing],
  'flag.confirm-keeping': [lapseKeeping],
  'import.confirm': [lapseImports],
  'bank-charge.confirm': [lapseBankCharges],
  'refund.approve': [lapseRefunds],
  'returning-officer.confirm': [lapseReplacing],
} as const satisfies Record<string, readonly Lapsing[]>
