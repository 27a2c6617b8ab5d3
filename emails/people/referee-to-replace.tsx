import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; refereeName: string; link: string }

export const refereeToReplace: Email<Props> = {
  name: 'referee-to-replace',
  subject: () => 'Please name another referee',
  greets: ({ name }) => name,
  body: ({ refereeName, link }) => (
    <>
      <Paragraph>
        We need another referee for your application in place of {refereeName}. There can be many
        reasons, such as a missed email; it says nothing about you. Your application keeps its
        place.
      </Paragraph>
      <MailButton href={link}>Name another referee</MailButton>
    </>
  ),
}
