/** How far an email got, as officers read it. Each follows from its row; a test holds the sentences against the query. */
export const mailStates = {
  waiting: 'Waiting',
  failed: 'Failed',
  sent: 'Sent',
  delivered: 'Delivered',
  bounced: 'Bounced',
  suppressed: 'Not tried',
  spam: 'Marked as spam',
  'to-print': 'To print and post',
  posted: 'Posted',
  withdrawn: 'Withdrawn',
} as const

export type MailState = keyof typeof mailStates

/** What each of them means, where the word alone does not say it. */
export const mailStateExplained: Partial<Record<MailState, string>> = {
  suppressed: 'Our email provider did not try: earlier emails to this address came back.',
  withdrawn: 'What it said was no longer so before it could go.',
  bounced: 'It came back.',
  'to-print': 'They have no email address, or emails to it came back, so it goes by post.',
}
