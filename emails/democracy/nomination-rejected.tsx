import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = {
  name: string
  title: string
  what: string
  reason: string
  link: string
}

export const nominationRejected: Email<Props> = {
  name: 'nomination-rejected',
  subject: ({ title }) => `Your nomination was refused: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, what, reason, link }) => (
    <>
      <Paragraph>
        The returning officer has refused your nomination for {what} in “{title}”. The reason given
        is:
      </Paragraph>
      <Paragraph>{reason}</Paragraph>
      <Paragraph>If you think that this is wrong, answer this mail.</Paragraph>
      <ButtonLink href={link}>See the election</ButtonLink>
    </>
  ),
}
