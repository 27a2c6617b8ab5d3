export const retentionSentences = {
  'retention.unproven': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} unconfirmed addresses and sign-in links`,
  'retention.mails': ({ forgotten }: { forgotten: number }) =>
    `deleted the contents of ${forgotten} emails`,
  'retention.sponsor-requests': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} ${forgotten === 1 ? 'request' : 'requests'} to meet us that had run out`,
  'retention.webhooks': ({ forgotten }: { forgotten: number }) =>
    `deleted the contents of ${forgotten} Stripe messages`,
  'retention.payment-links': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} ${forgotten === 1 ? 'link' : 'links'} to pay overdue dues`,
  'retention.drafts': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} ${forgotten === 1 ? 'draft' : 'drafts'} that nobody had worked on for months`,
  'retention.claims': ({ forgotten }: { forgotten: number }) =>
    `deleted the details of ${forgotten} ${forgotten === 1 ? 'claim' : 'claims'}`,
  'retention.complaints': ({ forgotten }: { forgotten: number }) =>
    `deleted what was written in ${forgotten} closed ${forgotten === 1 ? 'complaint' : 'complaints'}`,
  'retention.cases': ({ forgotten }: { forgotten: number }) =>
    `deleted what was written in ${forgotten} ended ${forgotten === 1 ? 'case' : 'cases'}`,
  'retention.bank-lines': ({ forgotten }: { forgotten: number }) =>
    `deleted what ${forgotten} ${forgotten === 1 ? 'line' : 'lines'} of old bank statements and donations said of people`,
  'retention.declarations': ({ forgotten }: { forgotten: number }) =>
    `deleted what ${forgotten} ${forgotten === 1 ? 'candidate' : 'candidates'} had declared`,
  'retention.outsiders': ({ forgotten }: { forgotten: number }) =>
    `deleted the statements of ${forgotten} ${forgotten === 1 ? 'candidate' : 'candidates'} who are not members`,
  'retention.election-drafts': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} ${forgotten === 1 ? 'election' : 'elections'} that nobody had called`,
  'retention.applications': ({ forgotten }: { forgotten: number }) =>
    `deleted the answers of ${forgotten} ${forgotten === 1 ? 'application' : 'applications'} that had ended`,
  'retention.supporters': ({ forgotten }: { forgotten: number }) =>
    `deleted the profiles of ${forgotten} former ${forgotten === 1 ? 'supporter' : 'supporters'}`,
  'retention.members': ({ forgotten }: { forgotten: number }) =>
    `deleted the profiles of ${forgotten} former ${forgotten === 1 ? 'member' : 'members'}`,
  'retention.flags': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} remembered ${forgotten === 1 ? 'address' : 'addresses'} of people who were expelled`,
  'flag.keeping-proposed': ({ reason }: { reason: string }) =>
    `proposed to remember the address of somebody who was expelled for longer: ${reason}`,
  'flag.keeping-confirmed': ({ reason }: { reason: string }) =>
    `confirmed that the address of somebody who was expelled is remembered for longer: ${reason}`,
  'retention.application': (_: { person: boolean }) =>
    'deleted the answers of an application that had ended',
  'retention.supporter': () => 'deleted the profile of someone who no longer supports us',
  'retention.member': () => 'deleted the profile of someone who is no longer a member',
}
