import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; title: string; page: string; link: string }

export const decisionPublished: Email<Props> = {
  name: 'decision-published',
  kind: 'Motion with a public page',
  subject: ({ number }) => `Motion ${number} has a public page: may it name you?`,
  greets: ({ name }) => name,
  body: ({ number, title, page, link }) => (
    <>
      <Paragraph>
        Two officers have published Motion {String(number)}, “{title}”, which members carried.
        Anyone can read its text and its figures at {page}.
      </Paragraph>
      <Paragraph>
        You brought this motion with others. The public page does not name you, unless you say that
        it may. You can change that at any time.
      </Paragraph>
      <MailButton href={link}>Choose whether it names you</MailButton>
    </>
  ),
}
