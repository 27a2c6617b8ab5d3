export const retentionSentences = {
  'retention.unproven': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} unconfirmed addresses and sign-in links`,
  'retention.mails': ({ forgotten }: { forgotten: number }) =>
    `deleted the contents of ${forgotten} emails`,
  'retention.webhooks': ({ forgotten }: { forgotten: number }) =>
    `deleted the contents of ${forgotten} Stripe messages`,
  'retention.payment-links': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} ${forgotten === 1 ? 'link' : 'links'} to pay overdue dues`,
  'retention.claims': ({ forgotten }: { forgotten: number }) =>
    `deleted the details of ${forgotten} ${forgotten === 1 ? 'claim' : 'claims'}`,
  'retention.declarations': ({ forgotten }: { forgotten: number }) =>
    `deleted what ${forgotten} ${forgotten === 1 ? 'candidate' : 'candidates'} had declared`,
  'retention.outsiders': ({ forgotten }: { forgotten: number }) =>
    `deleted the statements of ${forgotten} ${forgotten === 1 ? 'candidate' : 'candidates'} who are not members`,
  'retention.application': (_: { person: boolean }) =>
    'deleted the answers of an application that had ended',
  'retention.supporter': () => 'deleted the profile of someone who no longer supports us',
  'retention.member': () => 'deleted the profile of someone who is no longer a member',
}
