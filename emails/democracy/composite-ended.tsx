import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; motions: string; reason: string; link: string }

export const compositeEnded: Email<Props> = {
  name: 'composite-ended',
  kind: 'Composite that came to nothing',
  subject: ({ motions }) => `${motions} stay motions of their own`,
  greets: ({ name }) => name,
  body: ({ title, motions, reason, link }) => (
    <>
      <Paragraph>
        There is no composite “{title}” any more: {reason}.
      </Paragraph>
      <Paragraph>
        {motions} stand as they did before. One that was withdrawn meanwhile stays withdrawn.
      </Paragraph>
      <MailButton href={link}>See what was proposed</MailButton>
    </>
  ),
}
