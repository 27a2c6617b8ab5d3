import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; link: string }

/** Says neither who asks nor in which network: a mailbox may be read by others. */
export const introductionAsked: Email<Props> = {
  name: 'introduction-asked',
  kind: 'Introduction asked for',
  subject: () => 'Another member would like to be in touch with you',
  greets: ({ name }) => name,
  body: ({ link }) => (
    <>
      <Paragraph>
        Another member has asked to be put in touch with you. Sign in to see who it is and what they
        wrote. They do not have your contact details, and get only what you choose to share.
      </Paragraph>
      <MailButton href={link}>Read the request</MailButton>
      <Paragraph>You do not have to answer. If you decline, they are not told.</Paragraph>
    </>
  ),
}
