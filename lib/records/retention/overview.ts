import 'server-only'
import { and, desc, eq, gte, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { drafts } from '@/db/schema/democracy/drafts'
import { electionDrafts } from '@/db/schema/democracy/election-drafts'
import { meetingAnswers, meetingAttendance } from '@/db/schema/democracy/meetings'
import { nominations } from '@/db/schema/democracy/nominations'
import { requisitionNames } from '@/db/schema/democracy/requisitions'
import { sharedDrafts } from '@/db/schema/democracy/shared-drafts'
import { auditEntries, choreRuns, outgoingMails } from '@/db/schema/kernel'
import { applications } from '@/db/schema/membership/join'
import { bankLines } from '@/db/schema/money/bank-statements'
import { paymentLinks } from '@/db/schema/money/checkouts'
import { claims } from '@/db/schema/money/spending'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import {
  affiliateDelegates,
  affiliates,
  delegateArrivals,
  sisterOrganisations,
} from '@/db/schema/movement/affiliates'
import { eventSignUps } from '@/db/schema/movement/events'
import { outsideCandidates } from '@/db/schema/movement/outside-elections'
import { statementComments, statementSignatures } from '@/db/schema/movement/statements'
import { officerPhotos } from '@/db/schema/people/officers'
import { flaggedAddresses, members } from '@/db/schema/people/people'
import { signInTokens } from '@/db/schema/people/sign-in'
import { sponsorRequests } from '@/db/schema/people/sponsors'
import { supporters } from '@/db/schema/people/supporters'
import { imports } from '@/db/schema/records/imports'
import { memberMerges } from '@/db/schema/records/merges'
import { draftDays } from '@/lib/democracy/elections/calling/drafts/steps'
import { meetingAnswersDue } from '@/lib/democracy/meetings/answers/erase-meeting-answers'
import { requisitionNamesDue } from '@/lib/democracy/meetings/requisitions/erase-requisition-names'
import { requisitionNamesKeptDays } from '@/lib/democracy/meetings/requisitions/states'
import { meetingAttendanceDue } from '@/lib/democracy/meetings/running/erase-attendance'
import { attendanceKeptDays, meetingAnswersKeptDays } from '@/lib/democracy/meetings/states'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import {
  delegateArrivalsDue,
  delegatesDue,
} from '@/lib/movement/affiliates/delegates/erase-delegates'
import { delegateAnswerDays } from '@/lib/movement/affiliates/delegates/states'
import {
  affiliateEmailsDue,
  affiliatesDue,
} from '@/lib/movement/affiliates/keeping/erase-affiliates'
import { sistersDue } from '@/lib/movement/affiliates/sisters/erase-sisters'
import { sisterCheckMonths } from '@/lib/movement/affiliates/sisters/states'
import { eventNeedsDue, eventSignUpsDue } from '@/lib/movement/events/erase-event-sign-ups'
import { needsKeptDays, networkEventsKeptDays, signUpsKeptDays } from '@/lib/movement/events/states'
import {
  candidateContactsDue,
  candidatesDue,
} from '@/lib/movement/outside-elections/candidates/erase-candidates'
import {
  candidateAnswersKeptDays,
  contactsKeptDays,
  unaskedCandidatesKeptDays,
} from '@/lib/movement/outside-elections/states'
import { statementCommentsDue } from '@/lib/movement/statements/drafting/erase-statement-comments'
import {
  signatoriesDue,
  signatureEmailsDue,
} from '@/lib/movement/statements/signing/erase-signatories'
import {
  addressesKeptDays,
  commentsKeptDays,
  oldCommentsKeptDays,
} from '@/lib/movement/statements/states'
import { organisation } from '@/lib/organisation'
import { answersKeptDays, meetingsKeptDays } from '@/lib/people/networks/meetings/kept-days'
import { formerPhotosDue } from '@/lib/people/officers/erase-former-photos'
import { can } from '@/lib/permissions'
import { oldImportsDue } from '@/lib/records/imports/erase-old-imports'
import { mergeCopiesDue } from '@/lib/records/merging/erase-merge-copies'
import { mergeUndoDays } from '@/lib/records/merging/states'
import { declarationsDue } from './erase-declarations'
import { electionDraftsDue } from './erase-election-drafts'
import { endedApplicationsDue } from './erase-ended-applications'
import { endedSupportersDue } from './erase-ended-supporters'
import { lapsedMembersDue } from './erase-lapsed-members'
import { oldBankLinesDue } from './erase-old-bank-lines'
import { oldClaimsDue } from './erase-old-claims'
import { oldDraftsDue } from './erase-old-drafts'
import { oldFlagsDue } from './erase-old-flags'
import { oldMailsDue } from './erase-old-mails'
import { oldSharedDraftsDue } from './erase-old-shared-drafts'
import { sponsorRequestsDue } from './erase-old-sponsor-requests'
import { outsidersDue } from './erase-outsiders'
import { paymentLinksDue } from './erase-payment-links'
import { unprovenDue } from './erase-unproven'
import { webhooksDue } from './erase-webhooks'

type RetentionClass = {
  what: string
  keptFor: string
  chore: string
  /** Nothing is counted where a number alone would tell: that there was a case, or who did something in a network. */
  counted?: {
    table: PgTable
    /** What is due at a time, by the very condition by which it is deleted. */
    due: (at: Date) => SQL | undefined
    /** Under which name its runs stand in the audit log. Photos stand there each with whose they were. */
    filed?: string
  }
}

const { retention } = organisation

/** Every class of record that goes by itself after a time: a test holds this list to the chores that erase. */
export const retentionClasses: readonly RetentionClass[] = [
  {
    what: 'Email addresses that nobody confirmed',
    keptFor: `${retention.unprovenAddressDays} days`,
    counted: { table: signInTokens, due: unprovenDue, filed: 'unproven' },
    chore: 'erase-unproven',
  },
  {
    what: 'Answers of applications that ended',
    keptFor: `${retention.declinedApplicationMonths} months`,
    counted: { table: applications, due: endedApplicationsDue, filed: 'applications' },
    chore: 'erase-ended-applications',
  },
  {
    what: 'Profiles of former supporters',
    keptFor: `${retention.declinedApplicationMonths} months`,
    counted: { table: supporters, due: endedSupportersDue, filed: 'supporters' },
    chore: 'erase-ended-supporters',
  },
  {
    what: 'Profiles of former members',
    keptFor: `${retention.lapsedProfileYears} years`,
    counted: { table: members, due: lapsedMembersDue, filed: 'members' },
    chore: 'erase-lapsed-members',
  },
  {
    what: 'Remembered addresses of people who were expelled',
    keptFor: `${retention.flaggedAddressYears} years, or as long again if two officers keep one`,
    counted: { table: flaggedAddresses, due: oldFlagsDue, filed: 'flags' },
    chore: 'erase-old-flags',
  },
  {
    what: 'What emails said',
    keptFor: `${retention.mailBodyDays} days`,
    counted: { table: outgoingMails, due: oldMailsDue, filed: 'mails' },
    chore: 'erase-old-mails',
  },
  {
    what: 'What Stripe sent',
    keptFor: `${retention.webhookPayloadDays} days`,
    counted: { table: stripeEvents, due: webhooksDue, filed: 'webhooks' },
    chore: 'erase-webhooks',
  },
  {
    what: 'Drafts that nobody has worked on',
    keptFor: `${retention.draftMonths} months`,
    counted: { table: drafts, due: oldDraftsDue, filed: 'drafts' },
    chore: 'erase-old-drafts',
  },
  {
    what: 'Drafts of two that neither has worked on',
    keptFor: `${retention.draftMonths} months`,
    counted: { table: sharedDrafts, due: oldSharedDraftsDue, filed: 'shared-drafts' },
    chore: 'erase-old-shared-drafts',
  },
  {
    what: 'What claims said',
    keptFor: `${retention.endedClaimMonths} months if nothing was paid or it was hardship, else ${retention.accountingYears} financial years`,
    counted: { table: claims, due: oldClaimsDue, filed: 'claims' },
    chore: 'erase-old-claims',
  },
  {
    what: 'What lines of bank statements said',
    keptFor: `${retention.accountingYears} financial years`,
    counted: { table: bankLines, due: oldBankLinesDue, filed: 'bank-lines' },
    chore: 'erase-old-bank-lines',
  },
  {
    what: 'Requests to meet us, with all that was written',
    keptFor: `${organisation.rules.sponsorRequestDays} days after the last message`,
    counted: { table: sponsorRequests, due: sponsorRequestsDue, filed: 'sponsor-requests' },
    chore: 'erase-old-sponsor-requests',
  },
  {
    what: 'Links to pay what is overdue',
    keptFor: 'Until they run out',
    counted: { table: paymentLinks, due: paymentLinksDue, filed: 'payment-links' },
    chore: 'erase-payment-links',
  },
  {
    what: 'Rows of imported lists',
    keptFor: `${organisation.rules.importUndoDays} days while the import can be undone, ${retention.unprovenAddressDays} days if it was not made`,
    counted: { table: imports, due: oldImportsDue, filed: 'imports' },
    chore: 'erase-old-imports',
  },
  {
    what: 'How records were before they were merged',
    keptFor: `${mergeUndoDays} days while the merge can be undone`,
    counted: { table: memberMerges, due: mergeCopiesDue, filed: 'merges' },
    chore: 'erase-merge-copies',
  },
  {
    what: 'Drafts of calls of elections',
    keptFor: `${draftDays} days`,
    counted: { table: electionDrafts, due: electionDraftsDue, filed: 'election-drafts' },
    chore: 'erase-election-drafts',
  },
  {
    what: 'What candidates declared for a quota',
    keptFor: 'Until the result cannot be challenged any more',
    counted: { table: nominations, due: declarationsDue, filed: 'declarations' },
    chore: 'erase-declarations',
  },
  {
    what: 'What was written for candidates from outside',
    keptFor: 'Until the result cannot be challenged any more',
    counted: { table: nominations, due: outsidersDue, filed: 'outsiders' },
    chore: 'erase-outsiders',
  },
  {
    what: 'Who said that they come to a meeting, and what they needed',
    keptFor: `${meetingAnswersKeptDays} days after the meeting`,
    counted: { table: meetingAnswers, due: meetingAnswersDue, filed: 'meeting-answers' },
    chore: 'erase-meeting-answers',
  },
  {
    what: 'Who called for a special meeting',
    keptFor: `${requisitionNamesKeptDays} days after the meeting that deals with it is over, or it lapses. Who called for it first stays`,
    counted: { table: requisitionNames, due: requisitionNamesDue, filed: 'requisition-names' },
    chore: 'erase-requisition-names',
  },
  {
    what: 'Who was at a meeting, and who was on its roll',
    keptFor: `${attendanceKeptDays} days after it was closed. The roll of a vote that was taken in it stays with the vote`,
    counted: { table: meetingAttendance, due: meetingAttendanceDue, filed: 'meeting-attendance' },
    chore: 'erase-meeting-attendance',
  },
  {
    what: 'What people need to take part in an event',
    keptFor: `${needsKeptDays} days after the event`,
    counted: { table: eventSignUps, due: eventNeedsDue, filed: 'event-needs' },
    chore: 'erase-event-needs',
  },
  {
    what: 'Who signed up for an event and who came, guests among them',
    keptFor: `${signUpsKeptDays} days after the event`,
    counted: { table: eventSignUps, due: eventSignUpsDue, filed: 'event-sign-ups' },
    chore: 'erase-event-sign-ups',
  },
  {
    what: 'Requests to affiliate that were declined, and who spoke for organisations that are no longer affiliated',
    keptFor: `${retention.declinedApplicationMonths} months`,
    counted: { table: affiliates, due: affiliatesDue, filed: 'affiliates' },
    chore: 'erase-affiliates',
  },
  {
    what: 'Who was named as a delegate of an affiliate and did not answer, and who stood in for one',
    keptFor: `${delegateAnswerDays} days, or until the last day on which they stand in is over`,
    counted: { table: affiliateDelegates, due: delegatesDue, filed: 'delegates' },
    chore: 'erase-delegates',
  },
  {
    what: 'Contacts at unions and societies',
    keptFor: `${sisterCheckMonths} months after an officer last checked them`,
    counted: { table: sisterOrganisations, due: sistersDue, filed: 'sisters' },
    chore: 'erase-sisters',
  },
  {
    what: 'Which delegates of affiliates were at a meeting',
    keptFor: `${attendanceKeptDays} days after it was closed`,
    counted: { table: delegateArrivals, due: delegateArrivalsDue, filed: 'delegate-arrivals' },
    chore: 'erase-delegate-arrivals',
  },
  {
    what: 'That emails to people who speak for affiliates or are their delegates were sent',
    keptFor: `${retention.mailBodyDays} days`,
    counted: { table: outgoingMails, due: affiliateEmailsDue, filed: 'affiliate-emails' },
    chore: 'erase-affiliate-emails',
  },
  {
    what: 'Comments on drafts of joint statements, with names and organisations',
    keptFor: `${commentsKeptDays} days after the text is fixed, and ${oldCommentsKeptDays} days at most`,
    counted: { table: statementComments, due: statementCommentsDue, filed: 'statement-comments' },
    chore: 'erase-statement-comments',
  },
  {
    what: 'Whose address signed a joint statement, and claimed offices and organisations that no officer approved',
    keptFor: `${addressesKeptDays} days after the last day for signing`,
    counted: { table: statementSignatures, due: signatoriesDue, filed: 'signatories' },
    chore: 'erase-signatories',
  },
  {
    what: 'That emails about signing a joint statement were sent',
    keptFor: `${retention.mailBodyDays} days`,
    counted: { table: outgoingMails, due: signatureEmailsDue, filed: 'signature-emails' },
    chore: 'erase-signature-emails',
  },
  {
    what: 'The addresses of candidates of outside elections, and the emails to them',
    keptFor: `${contactsKeptDays} days after the last day of voting`,
    counted: { table: outsideCandidates, due: candidateContactsDue, filed: 'candidate-contacts' },
    chore: 'erase-candidate-contacts',
  },
  {
    what: 'Candidates of outside elections, with their answers',
    keptFor: `${candidateAnswersKeptDays} days after the last day of voting; ${unaskedCandidatesKeptDays} days if they are never asked`,
    counted: { table: outsideCandidates, due: candidatesDue, filed: 'candidates' },
    chore: 'erase-candidates',
  },
  {
    what: 'Photos of former officers',
    keptFor: 'Until their term ends',
    counted: { table: officerPhotos, due: formerPhotosDue },
    chore: 'erase-former-photos',
  },
  {
    what: 'What was written in complaints',
    keptFor: `${retention.closedComplaintMonths} months after the complaint was closed`,
    chore: 'erase-closed-complaints',
  },
  {
    what: 'What was written in cases about members',
    keptFor: `${retention.endedCaseMonths} months after the case ended`,
    chore: 'erase-ended-cases',
  },
  {
    what: 'Who convened a network',
    keptFor: 'Until their term ends',
    chore: 'erase-former-convenors',
  },
  {
    what: 'Who came to meetings of networks, and what they needed',
    keptFor: `${answersKeptDays} days after the meeting; the meeting itself ${meetingsKeptDays} days`,
    chore: 'erase-past-meetings',
  },
  {
    what: 'Who signed up for events for a network alone, and what they needed',
    keptFor: `${signUpsKeptDays} days after the event, and what they needed ${needsKeptDays} days; the event itself ${networkEventsKeptDays} days`,
    chore: 'erase-network-events',
  },
  {
    what: 'That emails about networks were sent',
    keptFor: `${retention.mailBodyDays} days`,
    chore: 'erase-network-emails',
  },
]

/** In how many days from now it is asked what will be gone. */
export const looksAhead = [1, 7, 30] as const

/**
 * What goes by itself, how much of it in the next days if nothing is done, and what the last run that took anything took. Only counts,
 * for officers who read the audit log.
 */
export async function getRetention(viewer: Actor) {
  if (!can(viewer, 'retention.read')) return undefined
  const at = now()
  const runs = new Map((await database().select().from(choreRuns)).map((run) => [run.name, run]))
  return Promise.all(
    retentionClasses.map(async ({ what, keptFor, counted, chore }) => {
      const ahead: number[] = []
      if (counted)
        for (const days of looksAhead)
          ahead.push(await database().$count(counted.table, counted.due(addDays(at, days))))
      const { ranWellAt = null, failingSince = null } = runs.get(chore) ?? {}
      const last = counted?.filed ? await lastTaken(counted.filed) : undefined
      return { what, keptFor, ahead: counted && ahead, last, ranWellAt, failingSince }
    }),
  )
}

export type RetentionLine = NonNullable<Awaited<ReturnType<typeof getRetention>>>[number]

/** How much went on the last day on which anything did: a run of thousands is logged a batch at a time. */
async function lastTaken(filed: string) {
  const ofThisClass = and(
    eq(auditEntries.subjectKind, 'retention'),
    eq(auditEntries.subjectId, filed),
    sql`${auditEntries.detail} ? 'forgotten'`,
  )
  const [newest] = await database()
    .select({ at: auditEntries.at })
    .from(auditEntries)
    .where(ofThisClass)
    .orderBy(desc(auditEntries.position))
    .limit(1)
  if (!newest) return undefined
  const [sum] = await database()
    .select({
      count: sql<number>`sum((${auditEntries.detail}->>'forgotten')::int)`.mapWith(Number),
    })
    .from(auditEntries)
    .where(and(ofThisClass, gte(auditEntries.at, atWallTime(dateOf(newest.at)))))
  return { at: newest.at, count: sum?.count ?? 0 }
}
