/** An organisation withdraws its request as it leaves: by its contact, at once. */
export type AffiliateState = 'asked' | 'admitted' | 'declined' | 'left' | 'ended'
/** What one officer proposes and another one confirms. */
export type AffiliateProposal = 'admit' | 'end'

/** Who speaks for an organisation with us. */
export type AffiliateContact = { name: string; office: string; email: string }

/** How long the link works that proves the address of a contact. */
export const contactLinkHours = 24

/** How long somebody who is asked to be the contact can say yes. */
export const handOverDays = 7

/** "12 members", "1 member" */
export function membersInWords(members: number): string {
  return members === 1 ? '1 member' : `${members.toLocaleString('en-GB')} members`
}
