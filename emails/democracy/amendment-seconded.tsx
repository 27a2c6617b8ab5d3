import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; title: string; amendment: number; link: string }

export const amendmentSeconded: Email<Props> = {
  name: 'amendment-seconded',
  kind: 'Amendment seconded',
  subject: ({ number, title, amendment }) =>
    `Seconded: amendment A${amendment} to Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  body: ({ number, title, amendment, link }) => (
    <>
      <Paragraph>
        An amendment to your Motion {String(number)}, “{title}”, has a seconder. It is amendment A
        {String(amendment)}.
      </Paragraph>
      <Paragraph>
        If you agree with it, you can accept it, and it becomes part of the motion. If you do
        nothing, members vote on it.
      </Paragraph>
      <MailButton href={link}>See the amendment</MailButton>
    </>
  ),
}
