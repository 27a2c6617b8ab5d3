import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; assisted: boolean; link: string }

export const ballotPaperCollected: Email<Props> = {
  name: 'ballot-paper-collected',
  kind: 'Ballot paper collected',
  subject: ({ title }) => `Your ballot paper was collected: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, assisted, link }) => (
    <>
      <Paragraph>
        {assisted
          ? 'You are marked as voting on paper in '
          : 'Your ballot paper was collected for '}
        <strong>{title}</strong>. These emails go out once a day, so this does not show when.
      </Paragraph>
      <Paragraph>If that was not you, write to the returning officer straight away.</Paragraph>
      <MailButton href={link}>See the election</MailButton>
    </>
  ),
}
