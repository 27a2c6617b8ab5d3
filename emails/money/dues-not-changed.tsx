import { officerWith } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; link: string }

export const duesNotChanged: Email<Props> = {
  name: 'dues-not-changed',
  kind: 'Dues could not be changed',
  tellsOfDues: true,
  subject: () => 'We could not change your dues',
  greets: ({ name }) => name,
  body: ({ link }) => (
    <>
      <Paragraph>
        You asked us to change your dues. Our payment provider did not accept it, so nothing has
        changed and nothing was taken. Check your dues and try again. If that does not help, reply
        to this email and {officerWith('money.handle')} will sort it out.
      </Paragraph>
      <MailButton href={link}>See your dues</MailButton>
    </>
  ),
}
