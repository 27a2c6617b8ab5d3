import { organisation } from '@/lib/organisation'

const { retention } = organisation

/** What is kept for how long, in words, from the very numbers by which the night's work deletes. */
export const keptFor: readonly (readonly [what: string, long: string])[] = [
  ['An email address you gave us but never confirmed', `${retention.unprovenAddressDays} days`],
  [
    'An application we declined',
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
    'Your details after you stopped supporting us, if you were never a member',
    `${retention.declinedApplicationMonths} months, then erased`,
  ],
  [
    'The list we used to import members from another system, encrypted',
    `${organisation.rules.importUndoDays} days after the import; ${retention.unprovenAddressDays} days if nobody was imported`,
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
