import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; network: string; age: number; link: string }

export const networkEndedByAge: Email<Props> = {
  name: 'network-ended-by-age',
  kind: 'Network ended by age',
  subject: () => 'Happy birthday, and thank you',
  greets: ({ name }) => name,
  body: ({ network, age, link }) => (
    <>
      <Paragraph>
        Happy birthday. {network} is for members under {String(age)}, so your time in it has ended.
        Thank you for what you brought to it.
      </Paragraph>
      <Paragraph>
        We have deleted that you were in it, and everything you showed there. Nothing else changes:
        you are a member as before.
      </Paragraph>
      <MailButton href={link}>See our networks</MailButton>
    </>
  ),
}
