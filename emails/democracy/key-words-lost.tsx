import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; holder: string; title: string; left: number; link: string }

/** To the returning officer, when a key-holder says that their words are gone. */
export const keyWordsLost: Email<Props> = {
  name: 'key-words-lost',
  kind: 'Words of a key-holder lost',
  subject: ({ title }) => `A key-holder has lost their words: ${title}`,
  greets: ({ name }) => name,
  body: ({ holder, title, left, link }) => (
    <>
      <Paragraph>{`${isolateName(holder)} has lost the words of their key for “${title}”.`}</Paragraph>
      <Paragraph>
        {left >= 2
          ? 'The other two key-holders can still open the ballot box. Please ask them to check theirs.'
          : 'Fewer than two keys are left, so nobody can open the ballot box. The page of the keys says what you can do now.'}
      </Paragraph>
      <MailButton href={link}>See the keys</MailButton>
    </>
  ),
}
