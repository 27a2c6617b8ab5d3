import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; where: string; link: string }

export const sponsorAsked: Email<Props> = {
  name: 'sponsor-asked',
  kind: 'Request to meet us',
  subject: () => 'Someone near you would like to meet',
  greets: ({ name }) => name,
  body: ({ where, link }) => (
    <>
      <Paragraph>
        A supporter in {where} does not know two of us yet and would like to meet. Sign in to read
        what they write, and offer to meet if you can.
      </Paragraph>
      <MailButton href={link}>Read the request</MailButton>
    </>
  ),
}
