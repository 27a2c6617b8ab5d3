import { draftDays } from '@/lib/democracy/elections/calling/drafts/steps'
import { requisitionNamesKeptDays } from '@/lib/democracy/meetings/requisitions/states'
import { attendanceKeptDays, meetingAnswersKeptDays } from '@/lib/democracy/meetings/states'
import { delegateAnswerDays } from '@/lib/movement/affiliates/delegates/states'
import { sisterCheckMonths } from '@/lib/movement/affiliates/sisters/states'
import { needsKeptDays, networkEventsKeptDays, signUpsKeptDays } from '@/lib/movement/events/states'
import {
  candidateAnswersKeptDays,
  contactsKeptDays,
  unaskedCandidatesKeptDays,
} from '@/lib/movement/outside-elections/states'
import {
  addressesKeptDays,
  commentsKeptDays,
  oldCommentsKeptDays,
} from '@/lib/movement/statements/states'
import { organisation } from '@/lib/organisation'
import { answersKeptDays, meetingsKeptDays } from '@/lib/people/networks/meetings/kept-days'
import { mergeUndoDays } from '@/lib/records/merging/states'

const { retention, rules } = organisation

/** `chore` is what deletes it when its time is over. Without one it goes when something else happens, or stays. */
type KeptFor = { what: string; long: string; chore?: string }

/** What is kept for how long, in words, from the very numbers by which the chores delete: a test asks each of them. */
export const keptFor: readonly KeptFor[] = [
  {
    what: 'An email address you gave us but never confirmed',
    long: `${retention.unprovenAddressDays} days; ${rules.proposalDays} days where an officer asked for it on your behalf`,
    chore: 'erase-unproven',
  },
  {
    what: 'An application we declined',
    long: `${retention.declinedApplicationMonths} months after the decision`,
    chore: 'erase-ended-applications',
  },
  {
    what: 'An application we approved, if no first payment came',
    long: `${retention.declinedApplicationMonths} months after the decision`,
    chore: 'erase-ended-applications',
  },
  {
    what: 'An application you started and never sent, or withdrew',
    long: `${retention.declinedApplicationMonths} months after you last worked on it`,
    chore: 'erase-ended-applications',
  },
  {
    what: 'Your details after your membership ended',
    long: `${retention.lapsedProfileYears} years, then erased`,
    chore: 'erase-lapsed-members',
  },
  {
    what: 'A code made from the email address of someone who was expelled, or from their name with their date of birth or postcode if they had no address of their own, which tells our officers if they apply again',
    long: `${retention.flaggedAddressYears} years after they were expelled, unless two officers decide to keep it as long again`,
    chore: 'erase-old-flags',
  },
  {
    what: 'Your details after you stopped supporting us, if you were never a member',
    long: `${retention.declinedApplicationMonths} months, then erased`,
    chore: 'erase-ended-supporters',
  },
  {
    what: 'The list we used to import members from another system, encrypted',
    long: `${organisation.rules.importUndoDays} days after the import; ${retention.unprovenAddressDays} days if nobody was imported`,
    chore: 'erase-old-imports',
  },
  {
    what: 'How two records of yours were before we merged them into one, encrypted',
    long: `${mergeUndoDays} days, in which two officers can undo it`,
    chore: 'erase-merge-copies',
  },
  {
    what: 'A motion or a candidate’s statement you began to write and did not send, encrypted',
    long: `${retention.draftMonths} months after you last saved it`,
    chore: 'erase-old-drafts',
  },
  {
    what: 'A motion that you write with another member, encrypted',
    long: `${retention.draftMonths} months after one of you last saved it`,
    chore: 'erase-old-shared-drafts',
  },
  {
    what: 'The call of an election that an officer began to write and did not send',
    long: `${draftDays} days after they last saved it`,
    chore: 'erase-election-drafts',
  },
  {
    what: 'What you and our organisers wrote when you asked to meet us, encrypted',
    long: `${organisation.rules.sponsorRequestDays} days after the last message, or until you take it back`,
    chore: 'erase-old-sponsor-requests',
  },
  {
    what: 'An officer’s photo on our officers’ page',
    long: 'until they remove it or their term ends',
    chore: 'erase-former-photos',
  },
  {
    what: 'Whether you come to a meeting; encrypted, what you need for it and how you travel',
    long: `${meetingAnswersKeptDays} days after the meeting`,
    chore: 'erase-meeting-answers',
  },
  {
    what: 'That you were at a meeting, and had a vote in it',
    long: `${attendanceKeptDays} days after the meeting is closed. How many were there stays. If the meeting voted on something while you were there, the roll of that vote stays for good and you are on it; so does that you counted hands.`,
    chore: 'erase-meeting-attendance',
  },
  {
    what: 'That you called for a special meeting',
    long: `${requisitionNamesKeptDays} days after the meeting that deals with it is over, or after it lapses; who called for it first stays, by name, and how many did`,
    chore: 'erase-requisition-names',
  },
  {
    what: 'What you answered to a poll',
    long: 'until the poll closes or is withdrawn; the figures stay, without names',
  },
  {
    what: 'What you needed to come to a meeting of a network',
    long: `${answersKeptDays} days after the meeting; that there was the meeting, ${meetingsKeptDays} days`,
    chore: 'erase-past-meetings',
  },
  {
    what: 'What you need to take part in an event, encrypted',
    long: `${needsKeptDays} days after the event`,
    chore: 'erase-event-needs',
  },
  {
    what: 'That you signed up for an event and came; if you have no account, your name and email address as well, encrypted',
    long: `${signUpsKeptDays} days after the event, or until you give your place up; how many came stays`,
    chore: 'erase-event-sign-ups',
  },
  {
    what: 'That you signed up for an event for a network alone and came, and encrypted what you need for it',
    long: `${signUpsKeptDays} days after the event, and what you need ${needsKeptDays} days; or until you leave the network. The event itself goes after ${networkEventsKeptDays} days`,
    chore: 'erase-network-events',
  },
  {
    what: 'Who speaks for an organisation that asks to affiliate or is affiliated: your name, your office and your email address, encrypted, and a code made from the address; and what you told us of its rules',
    long: `${retention.declinedApplicationMonths} months after it was declined, left or was ended; that it was you until someone else speaks for it, if that is sooner; what was only asked goes when you withdraw it`,
    chore: 'erase-affiliates',
  },
  {
    what: 'How to reach you in your office at a union or society that we work with: your name if we know it, email address and phone, encrypted, for the officers who decide about affiliations',
    long: `${sisterCheckMonths} months after an officer last checked it, or until one removes it`,
    chore: 'erase-sisters',
  },
  {
    what: 'That an affiliate names you as a delegate: your name and email address, encrypted, a code made from the address, and your credential',
    long: `until you give it up, its contact removes you or its affiliation ends; ${delegateAnswerDays} days if you do not answer; if you stand in, until that day is over`,
    chore: 'erase-delegates',
  },
  {
    what: 'That you were at a meeting as a delegate, and what you said there to a vote',
    long: `${attendanceKeptDays} days after the meeting is closed, and no longer than you are a delegate. What you said stays in the count, without you; if you stop being a delegate while the vote is open, it goes with you`,
    chore: 'erase-delegate-arrivals',
  },
  {
    what: 'The emails we sent you as the contact or a delegate of an organisation, and to whom they went',
    long: `${retention.mailBodyDays} days`,
    chore: 'erase-affiliate-emails',
  },
  {
    what: 'What you said of the draft of a joint statement, with your name and organisation, encrypted',
    long: `${commentsKeptDays} days after its text is fixed, or until the draft is discarded, and ${oldCommentsKeptDays} days at most`,
    chore: 'erase-statement-comments',
  },
  {
    what: 'Your name under a joint statement, as you chose to show it',
    long: 'as long as the statement is public, or until you withdraw your signature by the link in our email or an officer declines it',
  },
  {
    what: 'A code made from the email address with which you signed a joint statement; encrypted, the address itself, where an officer still has to check your signature, the statement is not public yet or you asked for news that we have not sent; that it was you, if we know you; and a claimed office or organisation that no officer approved',
    long: `${addressesKeptDays} days after the last day for signing, or until you withdraw your signature`,
    chore: 'erase-signatories',
  },
  {
    what: 'The emails we sent you about signing a joint statement, and to whom they went',
    long: `${retention.mailBodyDays} days, or until you withdraw your signature`,
    chore: 'erase-signature-emails',
  },
  {
    what: 'If we ask you as a candidate in an outside election: your email address, encrypted, where we have it from, and the emails we sent you',
    long: `${contactsKeptDays} days after the last day of voting, or until you have your answers deleted`,
    chore: 'erase-candidate-contacts',
  },
  {
    what: 'That you are a candidate in an outside election, by your name, who you are in a line, which local parties nominated you, that we asked you, and what you answered, with everything you answered before; a code that knows your link again; and that it was you, if we know you',
    long: `${candidateAnswersKeptDays} days after the last day of voting; your answers and the line until you have them deleted, if that is sooner; ${unaskedCandidatesKeptDays} days if we never ask you`,
    chore: 'erase-candidates',
  },
  {
    what: 'That you convene a network',
    long: 'until your term ends',
    chore: 'erase-former-convenors',
  },
  {
    what: 'A complaint, encrypted, and what we answered',
    long: `${retention.closedComplaintMonths} months after it was closed; that there was one, and its dates, stay without your name`,
    chore: 'erase-closed-complaints',
  },
  {
    what: 'What was alleged of a member, the evidence, answers and decisions in a case, encrypted',
    long: `${retention.endedCaseMonths} months after nothing more can happen in it; how it ended, and its dates, stay without a name`,
    chore: 'erase-ended-cases',
  },
  {
    what: 'The text of emails we sent you, or sent others about you',
    long: `${retention.mailBodyDays} days`,
    chore: 'erase-old-mails',
  },
  {
    what: 'That an email about a network was sent to you',
    long: `${retention.mailBodyDays} days, or until you leave the network if that is sooner`,
    chore: 'erase-network-emails',
  },
  {
    what: 'Messages from Stripe about payments',
    long: `${retention.webhookPayloadDays} days`,
    chore: 'erase-webhooks',
  },
  {
    what: 'A link we emailed you to pay what is overdue',
    long: 'until it runs out',
    chore: 'erase-payment-links',
  },
  {
    what: 'The bank account you gave for a claim',
    long: 'until the claim is paid, declined or withdrawn',
  },
  {
    what: 'A claim that was declined or withdrawn, or never sent, and what you wrote to the hardship fund',
    long: `${retention.endedClaimMonths} months after it was settled`,
    chore: 'erase-old-claims',
  },
  {
    what: 'What you wrote on a claim that was paid, and its receipts',
    long: `${retention.accountingYears} full financial years after it was paid, because they are part of our accounts; without your name once your details are erased`,
    chore: 'erase-old-claims',
  },
  {
    what: 'Payments themselves',
    long: 'at least six years plus the current one, as tax law requires, without your name once your details are erased',
  },
  {
    what: 'What our bank’s statements say about a payment, and the name and address of a donor',
    long: `${retention.accountingYears} full financial years after it, because they are part of our accounts`,
    chore: 'erase-old-bank-lines',
  },
  {
    what: 'What you declared about yourself when you stood in an election',
    long: 'until the result can no longer be challenged; where it counted towards a quota, your candidate number stays beside that quota in the published record',
    chore: 'erase-declarations',
  },
  {
    what: 'The statement and photo of a candidate who is not a member',
    long: 'until the result can no longer be challenged',
    chore: 'erase-outsiders',
  },
  {
    what: 'Your statement, photo and answers as a candidate',
    long: 'until your details are erased; the fact that you stood, and the count, stay on record, because they decided who else was elected',
  },
]
