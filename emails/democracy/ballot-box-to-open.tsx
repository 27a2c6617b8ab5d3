import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; title: string; closesAt: string; link: string }

/** To each key-holder when voting has closed. */
export const ballotBoxToOpen: Email<Props> = {
  name: 'ballot-box-to-open',
  kind: 'Ballot box to open',
  subject: ({ title }) => `Open the ballot box with your words: ${title}`,
  greets: ({ name }) => name,
  body: ({ title, closesAt, link }) => (
    <>
      <Paragraph>
        {`Voting in “${title}” closed on ${momentInWords(new Date(closesAt))}. Now two of the three key-holders open the ballot box.`}
      </Paragraph>
      <Paragraph>
        Take your 19 words and enter them on your own device. Your browser opens your key with them;
        the words stay on your device. One key alone opens nothing.
      </Paragraph>
      <MailButton href={link}>Enter my words</MailButton>
      <Paragraph>If you have lost your words, say so on that page: two keys are enough.</Paragraph>
    </>
  ),
}
