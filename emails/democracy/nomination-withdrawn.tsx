import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; what: string; link: string }

export const nominationWithdrawn: Email<Props> = {
  name: 'nomination-withdrawn',
  subject: ({ title }) => `Your nomination was taken back: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, what, link }) => (
    <>
      <Paragraph>
        The member who had nominated you for {what} in “{title}” has taken that back. You do not
        have to do anything. Others can nominate you, and you can put yourself forward.
      </Paragraph>
      <ButtonLink href={link}>See the nomination</ButtonLink>
    </>
  ),
}
