import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; link: string }

/** To officers. It says neither who nor which network. */
export const convenorToAppoint: Email<Props> = {
  name: 'convenor-to-appoint',
  kind: 'Convenor to appoint',
  subject: () => 'An appointment for you to look at',
  greets: ({ name }) => name,
  body: ({ link }) => (
    <>
      <Paragraph>
        One of our networks has proposed a convenor. Two officers appoint them: one proposes, and
        another confirms.
      </Paragraph>
      <MailButton href={link}>See the proposal</MailButton>
    </>
  ),
}
