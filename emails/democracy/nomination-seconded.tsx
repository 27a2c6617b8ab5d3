import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; what: string; link: string }

export const nominationSeconded: Email<Props> = {
  name: 'nomination-seconded',
  kind: 'Nomination seconded',
  subject: ({ title }) => `Your nomination has a proposer and a seconder: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, what, link }) => (
    <>
      <Paragraph>
        Your nomination for {what} in “{title}” now has a proposer and a seconder.
      </Paragraph>
      <MailButton href={link}>See what is still needed</MailButton>
    </>
  ),
}
