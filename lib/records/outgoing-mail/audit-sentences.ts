export const outgoingMailSentences = {
  'mail.bounced': () => 'learned that a mail came back',
  'mail.complained': () => 'learned that a mail was called spam',
  'mail.retried': () => 'sent a mail on its way again',
}
