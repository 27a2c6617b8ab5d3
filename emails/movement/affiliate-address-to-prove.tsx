import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { link: string; until: string; hours: number }

export const affiliateAddressToProve: Email<Props> = {
  name: 'affiliate-address-to-prove',
  kind: 'Link to ask for an affiliation',
  urgent: true,
  subject: () => 'Continue with your request to affiliate',
  until: ({ until }) => until,
  body: ({ link, hours }) => (
    <>
      <Paragraph>
        Someone gave us this address to affiliate an organisation to {organisation.name}. If it was
        you, tell us about the organisation on this page. Until you do, we have no request.
      </Paragraph>
      <MailButton href={link}>Ask to affiliate</MailButton>
      <Paragraph>
        The link works for {String(hours)} hours. If it was not you, do nothing: we keep the address
        only in the list of emails we sent, for {String(organisation.retention.mailBodyDays)} days.
      </Paragraph>
    </>
  ),
}
