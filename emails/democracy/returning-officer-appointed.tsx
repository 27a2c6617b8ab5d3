import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; link: string }

export const returningOfficerAppointed: Email<Props> = {
  name: 'returning-officer-appointed',
  subject: ({ title }) => `You are the returning officer: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, link }) => (
    <>
      <Paragraph>
        You have been appointed the returning officer of “{title}”. You see that it is run by the
        rules, so you cannot be a candidate in it, nor support one.
      </Paragraph>
      <Paragraph>
        Set up an authenticator app on your membership page first: what a returning officer does
        needs it.
      </Paragraph>
      <ButtonLink href={link}>Open the election</ButtonLink>
    </>
  ),
}
