import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; assisted: boolean; link: string }

export const ballotPaperCollected: Email<Props> = {
  name: 'ballot-paper-collected',
  subject: ({ title }) => `Your ballot paper was collected: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, assisted, link }) => (
    <>
      <Paragraph>
        {assisted
          ? 'You are marked for a ballot paper that is filled in by hand for '
          : 'Your ballot paper was collected for '}
        <strong>{title}</strong>. These mails go out once a day, so this does not say when.
      </Paragraph>
      <Paragraph>If that was not you, write to the returning officer at once.</Paragraph>
      <ButtonLink href={link}>Look at the election</ButtonLink>
    </>
  ),
}
