import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; title: string; link: string }

export const motionSeconded: Email<Props> = {
  name: 'motion-seconded',
  subject: ({ number }) => `Motion ${number} has been seconded`,
  greets: ({ name }) => name,
  body: ({ number, title, link }) => (
    <>
      <Paragraph>
        Your motion {String(number)}, “{title}”, has a seconder. The secretary can now call a vote
        on it.
      </Paragraph>
      <ButtonLink href={link}>See the motion</ButtonLink>
    </>
  ),
}
