import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; link: string }

export const standInAppointed: Email<Props> = {
  name: 'stand-in-appointed',
  kind: 'Asked to confirm in an election',
  subject: ({ title }) => `Confirm with the returning officer: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, link }) => (
    <>
      <Paragraph>
        The returning officer of “{title}” named you, and two key-holders agreed. You can confirm
        changes to the roll, paper ballots and who is asking for a lost ballot paper, because too
        few officers are left who have not taken sides. So you cannot be a candidate in this
        election or support one.
      </Paragraph>
      <Paragraph>
        You need an authenticator app or a passkey. If you have none yet, ask an officer for an
        enrolment code, in person or by phone: you can confirm an hour after you have set it up.
      </Paragraph>
      <MailButton href={link}>Open the election</MailButton>
    </>
  ),
}
