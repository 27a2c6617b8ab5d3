export const retentionSentences = {
  'retention.unproven': ({ forgotten }: { forgotten: number }) =>
    `forgot ${forgotten} unproven addresses and ways in`,
  'retention.mails': ({ forgotten }: { forgotten: number }) =>
    `forgot what stood in ${forgotten} mails`,
  'retention.webhooks': ({ forgotten }: { forgotten: number }) =>
    `forgot what came with ${forgotten} events of Stripe`,
  'retention.payment-links': ({ forgotten }: { forgotten: number }) =>
    `forgot ${forgotten} ${forgotten === 1 ? 'link' : 'links'} for mending a payment`,
  'retention.claims': ({ forgotten }: { forgotten: number }) =>
    `forgot what stood on ${forgotten} ${forgotten === 1 ? 'claim' : 'claims'}`,
  'retention.declarations': ({ forgotten }: { forgotten: number }) =>
    `forgot what ${forgotten} ${forgotten === 1 ? 'candidate' : 'candidates'} had declared`,
  'retention.outsiders': ({ forgotten }: { forgotten: number }) =>
    `forgot what was written for ${forgotten} ${forgotten === 1 ? 'candidate' : 'candidates'} from outside`,
  'retention.application': (_: { person: boolean }) =>
    'forgot the answers of an application that had ended',
  'retention.supporter': () => 'forgot the profile of somebody who no longer supports us',
  'retention.member': () => 'forgot the profile of somebody who is no longer a member',
}
