export const outgoingMailSentences = {
  'mail.bounced': () => 'learned that an email bounced',
  'mail.complained': () => 'learned that an email was marked as spam',
  'mail.retried': () => 'sent an email again',
}
