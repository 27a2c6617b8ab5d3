import { attendanceKeptDays, meetingAnswersKeptDays } from '@/lib/democracy/meetings/states'
import { organisation } from '@/lib/organisation'
import { mergeUndoDays } from '@/lib/records/merging/states'

const { retention, rules } = organisation

/** What is kept for how long, in words, from the very numbers by which the night's work deletes. */
export const keptFor: readonly (readonly [what: string, long: string])[] = [
  [
    'An email address you gave us but never confirmed',
    `${retention.unprovenAddressDays} days; ${rules.proposalDays} days where an officer asked for it on your behalf`,
  ],
  [
    'An application we declined',
    `${retention.declinedApplicationMonths} months after the decision`,
  ],
  [
    'An application we approved, if no first payment came',
    `${retention.declinedApplicationMonths} months after the decision`,
  ],
  [
    'An application you started and never sent, or withdrew',
    `${retention.declinedApplicationMonths} months after you last worked on it`,
  ],
  [
    'Your details after your membership ended',
    `${retention.lapsedProfileYears} years, then erased`,
  ],
  [
    'A code made from the email address of someone who was expelled, or from their name with their date of birth or postcode if they had no address of their own, which tells our officers if they apply again',
    `${retention.flaggedAddressYears} years after they were expelled, unless two officers decide to keep it as long again`,
  ],
  [
    'Your details after you stopped supporting us, if you were never a member',
    `${retention.declinedApplicationMonths} months, then erased`,
  ],
  [
    'The list we used to import members from another system, encrypted',
    `${organisation.rules.importUndoDays} days after the import; ${retention.unprovenAddressDays} days if nobody was imported`,
  ],
  [
    'How two records of yours were before we merged them into one, encrypted',
    `${mergeUndoDays} days, in which two officers can undo it`,
  ],
  [
    'A motion or a candidate’s statement you began to write and did not send, encrypted',
    `${retention.draftMonths} months after you last saved it`,
  ],
  [
    'What you and our organisers wrote when you asked to meet us, encrypted',
    `${organisation.rules.sponsorRequestDays} days after the last message, or until you take it back`,
  ],
  ['An officer’s photo on our officers’ page', 'until they remove it or their term ends'],
  [
    'Whether you come to a meeting; encrypted, what you need for it and how you travel',
    `${meetingAnswersKeptDays} days after the meeting`,
  ],
  [
    'That you were at a meeting, and had a vote in it',
    `${attendanceKeptDays} days after the meeting; how many were there stays`,
  ],
  [
    'A complaint, encrypted, and what we answered',
    `${retention.closedComplaintMonths} months after it was closed; that there was one, and its dates, stay without your name`,
  ],
  [
    'What was alleged of a member, the evidence, answers and decisions in a case, encrypted',
    `${retention.endedCaseMonths} months after nothing more can happen in it; how it ended, and its dates, stay without a name`,
  ],
  ['The text of emails we sent you', `${retention.mailBodyDays} days`],
  ['Messages from Stripe about payments', `${retention.webhookPayloadDays} days`],
  ['The bank account you gave for a claim', 'until the claim is paid, declined or withdrawn'],
  [
    'A claim that was declined or withdrawn, or never sent, and what you wrote to the hardship fund',
    `${retention.endedClaimMonths} months after it was settled`,
  ],
  [
    'What you wrote on a claim that was paid, and its receipts',
    `${retention.accountingYears} full financial years after it was paid, because they are part of our accounts; without your name once your details are erased`,
  ],
  [
    'Payments themselves',
    'at least six years plus the current one, as tax law requires, without your name once your details are erased',
  ],
  [
    'What you declared about yourself when you stood in an election',
    'until the result can no longer be challenged; where it counted towards a quota, your candidate number stays beside that quota in the published record',
  ],
  [
    'The statement and photo of a candidate who is not a member',
    'until the result can no longer be challenged',
  ],
  [
    'Your statement, photo and answers as a candidate',
    'until your details are erased; the fact that you stood, and the count, stay on record, because they decided who else was elected',
  ],
]
