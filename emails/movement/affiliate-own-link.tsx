import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; organisation: string; link: string }

export const affiliateOwnLink: Email<Props> = {
  name: 'affiliate-own-link',
  kind: 'Link to the pages of an affiliate',
  urgent: true,
  subject: () => 'The link you asked for',
  greets: ({ name }) => name,
  body: ({ organisation, link }) => (
    <>
      <Paragraph>
        You are the contact of {isolateName(organisation)}. This is the link to its own pages.
      </Paragraph>
      <MailButton href={link}>Open its pages</MailButton>
      <Paragraph>
        Anyone who has this link can speak for the organisation with us. Do not pass it on. If it
        was not you who asked for it, you do not need to do anything.
      </Paragraph>
    </>
  ),
}
