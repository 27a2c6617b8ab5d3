import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; link: string }

export const returningOfficerAppointed: Email<Props> = {
  name: 'returning-officer-appointed',
  kind: 'Appointed as returning officer',
  subject: ({ title }) => `You are the returning officer: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, link }) => (
    <>
      <Paragraph>
        You have been appointed returning officer for “{title}”. You make sure it is run by the
        rules, so you cannot be a candidate in it or support one.
      </Paragraph>
      <Paragraph>
        You need an authenticator app or a passkey to run the election. If you have none yet, ask an
        officer for an enrolment code, in person or by phone: you can use it an hour after you have
        set it up.
      </Paragraph>
      <MailButton href={link}>Open the election</MailButton>
    </>
  ),
}
