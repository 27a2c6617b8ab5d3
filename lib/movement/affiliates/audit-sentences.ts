import { inPounds } from '@/lib/kernel/money'

type Numbered = { number: number }
type Counted = Numbered & { members: number; feePence: number }

/** What happened to affiliates, after the name of who did it. Nothing of who speaks for one. */
export const affiliateSentences = {
  'affiliate.asked': ({ number }: Numbered) =>
    `asked for an organisation to affiliate (Affiliate ${number})`,
  'affiliate.changed': ({ number }: Numbered) =>
    `changed what Affiliate ${number} says about itself, by the link of its contact`,
  'affiliate.contact-asked': ({ number }: Numbered) =>
    `asked someone to be the contact of Affiliate ${number}`,
  'affiliate.contact-changed': ({ number }: Numbered) =>
    `became the contact of Affiliate ${number}, by the link they were sent`,
  'sister.added': () => 'added a contact at a union or society',
  'sister.changed': () => 'changed a contact at a union or society',
  'sister.checked': () => 'checked a contact at a union or society',
  'sister.removed': () => 'removed a contact at a union or society',
  'retention.sisters': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} ${forgotten === 1 ? 'contact' : 'contacts'} at unions and societies that nobody had checked`,
  'affiliate.request-withdrawn': ({ number }: Numbered) =>
    `withdrew the request of Affiliate ${number}, by the link of its contact`,
  'affiliate.left': ({ number }: Numbered) =>
    `ended the affiliation of Affiliate ${number} for it, by the link of its contact`,
  'affiliate.admission-proposed': ({ number }: Numbered) =>
    `asked for Affiliate ${number} to be admitted`,
  'affiliate.ending-proposed': ({ number }: Numbered) =>
    `asked for the affiliation of Affiliate ${number} to be ended`,
  'affiliate.returned': ({ number }: Numbered) =>
    `ended the request about Affiliate ${number}: it is as it was before`,
  'affiliate.admitted': ({ number }: Numbered) =>
    `admitted Affiliate ${number} as the second officer`,
  'affiliate.year-confirmed': ({ number, members, feePence }: Counted) =>
    `confirmed Affiliate ${number} for another year, by the link of its contact: members ${members}, fee ${inPounds(feePence)}`,
  'affiliate.members-corrected': ({ number, members, feePence }: Counted) =>
    `corrected the members of Affiliate ${number} to ${members}, by the link of its contact: fee ${inPounds(feePence)}`,
  'affiliate.fee-recorded': ({ number, amountPence }: Numbered & { amountPence: number }) =>
    `recorded that Affiliate ${number} paid ${inPounds(amountPence)}`,
  'affiliate.delegate-named': ({ number }: Numbered) =>
    `named a delegate of Affiliate ${number}, by the link of its contact`,
  'affiliate.substitute-named': ({ number }: Numbered) =>
    `named who stands in for a delegate of Affiliate ${number}, by the link of its contact`,
  'affiliate.delegate-accepted': ({ number }: Numbered) =>
    `agreed to be a delegate of Affiliate ${number}, by the link they were sent`,
  'affiliate.delegate-declined': ({ number }: Numbered) =>
    `declined to be a delegate of Affiliate ${number} or gave it up, by the link they were sent`,
  'affiliate.delegate-removed': ({ number }: Numbered) =>
    `removed a delegate of Affiliate ${number}, by the link of its contact`,
  'meeting.delegate-checked-in': ({ number }: Numbered) =>
    `checked a delegate of an affiliate in at Meeting ${number}`,
  'retention.delegates': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} ${forgotten === 1 ? 'delegate' : 'delegates'} of affiliates who had not answered or stood in until a day that is over`,
  'retention.delegate-arrivals': ({ forgotten }: { forgotten: number }) =>
    `deleted that ${forgotten} ${forgotten === 1 ? 'delegate' : 'delegates'} of affiliates were at meetings`,
  'affiliate.declined': ({ number }: Numbered) => `declined the request of Affiliate ${number}`,
  'affiliate.ended': ({ number }: Numbered) =>
    `ended the affiliation of Affiliate ${number} as the second officer`,
  'retention.affiliates': ({ forgotten }: { forgotten: number }) =>
    `deleted who spoke for ${forgotten} ${forgotten === 1 ? 'organisation' : 'organisations'} that asked to affiliate or were affiliated`,
  'retention.affiliate-emails': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} ${forgotten === 1 ? 'email' : 'emails'} to people who speak for affiliates`,
}
