import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; link: string }

/** To the member, the moment somebody signed in as them asks for their paper: so that nobody else can take it unseen. */
export const restoreAsked: Email<Props> = {
  name: 'restore-asked',
  kind: 'Ballot paper asked for again',
  subject: ({ title }) => `You asked for your ballot paper back: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, link }) => (
    <>
      <Paragraph>
        {`Somebody signed in as you has asked to have your ballot paper for “${title}” restored to another browser. If that was you, meet or call the two people named on that page, and read them the four words you see.`}
      </Paragraph>
      <Paragraph>
        If it was not you, reply to this email straight away. Nothing is handed over before two
        people confirm that it is you.
      </Paragraph>
      <MailButton href={link}>See how far it is</MailButton>
    </>
  ),
}
