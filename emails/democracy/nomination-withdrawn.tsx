import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  title: string
  what: string
  /** Whether nominations are still open. Not in those that waited since before it was said. */
  open?: boolean
  link: string
}

export const nominationWithdrawn: Email<Props> = {
  name: 'nomination-withdrawn',
  kind: 'Nomination withdrawn',
  subject: ({ title }) => `Your nomination was withdrawn: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, what, open, link }) => (
    <>
      <Paragraph>
        The member who nominated you for {what} in “{title}” has withdrawn it. You do not have to do
        anything.
        {open &&
          ' While nominations are open, someone else can nominate you, or you can nominate yourself.'}
      </Paragraph>
      <MailButton href={link}>See the nomination</MailButton>
    </>
  ),
}
