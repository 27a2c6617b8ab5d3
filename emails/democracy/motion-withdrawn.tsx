import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; title: string; link: string }

export const motionWithdrawn: Email<Props> = {
  name: 'motion-withdrawn',
  kind: 'Motion withdrawn',
  subject: ({ number, title }) => `Withdrawn: Motion ${number}, ${title}`,
  greets: ({ name }) => name,
  body: ({ number, title, link }) => (
    <>
      <Paragraph>
        The mover has withdrawn Motion {String(number)}, “{title}”, which you seconded. There will
        be no vote on it.
      </Paragraph>
      <MailButton href={link}>See the motion</MailButton>
    </>
  ),
}
