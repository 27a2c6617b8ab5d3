type Detail = Record<string, string | number | boolean | null>

export const retentionSentences: Record<string, (detail: Detail) => string> = {
  'retention.unproven': ({ forgotten }) => `forgot ${forgotten} unproven addresses and ways in`,
  'retention.mails': ({ forgotten }) => `forgot what stood in ${forgotten} mails`,
  'retention.webhooks': ({ forgotten }) => `forgot what came with ${forgotten} events of Stripe`,
  'retention.payment-links': ({ forgotten }) =>
    `forgot ${forgotten} ${forgotten === 1 ? 'link' : 'links'} for mending a payment`,
  'retention.claims': ({ forgotten }) =>
    `forgot what stood on ${forgotten} ${forgotten === 1 ? 'claim' : 'claims'}`,
  'retention.declarations': ({ forgotten }) =>
    `forgot what ${forgotten} ${forgotten === 1 ? 'candidate' : 'candidates'} had declared`,
  'retention.outsiders': ({ forgotten }) =>
    `forgot what was written for ${forgotten} ${forgotten === 1 ? 'candidate' : 'candidates'} from outside`,
  'retention.application': () => 'forgot the answers of an application that had ended',
  'retention.member': () => 'forgot the profile of somebody who is no longer a member',
}
