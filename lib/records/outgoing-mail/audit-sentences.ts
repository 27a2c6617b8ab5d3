export const outgoingMailSentences = {
  'mail.bounced': () => 'learned that an email bounced',
  'mail.complained': () => 'learned that an email was marked as spam',
  'mail.listed': ({ found }: { found: number }) =>
    `looked at the log of emails and was shown ${found}`,
  'mail.searched': ({ found }: { found: number }) =>
    `searched the emails by person and was shown ${found}`,
  'letter.printed': () => 'opened a letter to print it, with the postal address',
  'letter.posted': () => 'posted a letter',
  'mail.retried': () => 'sent an email again',
  'mail.stuck-retried': ({ again }: { again: number }) =>
    `sent ${again} stuck ${again === 1 ? 'email' : 'emails'} again together`,
  'mail.untold-retried': () => 'sent emails again that are named to nobody',
}
