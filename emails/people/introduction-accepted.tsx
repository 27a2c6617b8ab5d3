import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; link: string }

export const introductionAccepted: Email<Props> = {
  name: 'introduction-accepted',
  kind: 'Introduction accepted',
  subject: () => 'The member you asked would like to be in touch',
  greets: ({ name }) => name,
  body: ({ link }) => (
    <>
      <Paragraph>
        A member you asked to be put in touch with has said yes. Sign in to see how to reach them.
        They can now see the contact details you chose to share.
      </Paragraph>
      <MailButton href={link}>See how to reach them</MailButton>
      <Paragraph>Either of you can end this at any time.</Paragraph>
    </>
  ),
}
