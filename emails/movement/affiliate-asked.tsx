import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; organisation: string; link: string }

export const affiliateAsked: Email<Props> = {
  name: 'affiliate-asked',
  kind: 'Request to affiliate received',
  subject: () => 'We have your request to affiliate',
  greets: ({ name }) => name,
  body: ({ organisation, link }) => (
    <>
      <Paragraph>
        You have asked for {isolateName(organisation)} to affiliate. An officer reads the request,
        and it takes a second one to admit it. We will email you when there is a decision.
      </Paragraph>
      <MailButton href={link}>See or change the request</MailButton>
      <Paragraph>
        Keep this email. Its button opens the organisation’s own pages without an account, and
        anyone who has the link can speak for the organisation with us. Do not pass it on.
      </Paragraph>
    </>
  ),
}
