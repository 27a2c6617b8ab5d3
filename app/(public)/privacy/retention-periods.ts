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
    'The list with which we brought members along from another system, encrypted',
    `${organisation.rules.importUndoDays} days after they came; ${retention.unprovenAddressDays} days if they did not come`,
  ],
  ['The text of mails we sent you', `${retention.mailBodyDays} days`],
  ['Messages from Stripe about payments', `${retention.webhookPayloadDays} days`],
  ['The bank account you gave for a claim', 'until the claim is paid, declined or withdrawn'],
  [
    'A claim that was declined or withdrawn, or never sent, and what you wrote to the hardship fund',
    `${retention.endedClaimMonths} months after it was settled`,
  ],
  [
    'What you wrote on a claim that was paid, and its receipts',
    `${retention.accountingYears} full financial years after it was paid, because they belong to our books; without your name once your details are erased`,
  ],
  [
    'Payments themselves',
    'at least six years and the current one, as tax law asks, without your name once your details are erased',
  ],
  [
    'What you declared about yourself when you stood in an election',
    'until the result can no longer be challenged; where it counted for a rule about who is elected together, your number stays beside that rule in the published record',
  ],
  [
    'What was written for somebody outside whom members put forward, and their photo',
    'until the result can no longer be challenged',
  ],
  [
    'Your statement, photo and answers as a candidate',
    'until your details are erased; that you stood, and the count, stays, because others were elected beside you',
  ],
]
