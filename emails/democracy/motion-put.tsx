import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; title: string; count: number; link: string }

export const motionPut: Email<Props> = {
  name: 'motion-put',
  kind: 'Motion put by its supporters',
  subject: ({ number, title }) => `Supported: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  body: ({ number, title, count, link }) => (
    <>
      <Paragraph>
        {String(count)} people support your Motion {String(number)}, “{title}”. That is enough, so
        it needs no seconder any more.
      </Paragraph>
      <Paragraph>Members can amend it until a vote is called.</Paragraph>
      <MailButton href={link}>Go to Motion {String(number)}</MailButton>
    </>
  ),
}
