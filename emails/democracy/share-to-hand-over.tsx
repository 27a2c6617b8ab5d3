import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; member: string; title: string; link: string }

/** To the three key-holders, when two people have confirmed who it is. Two of them are enough. */
export const shareToHandOver: Email<Props> = {
  name: 'share-to-hand-over',
  kind: 'Share of a key to hand over',
  subject: ({ title }) => `A member needs your share: ${title}`,
  greets: ({ name }) => name,
  body: ({ member, title, link }) => (
    <>
      <Paragraph>
        {`${isolateName(member)} has lost their device and their recovery code in “${title}”. Two people have confirmed that it is them. Two of the three key-holders can now bring the ballot paper back.`}
      </Paragraph>
      <Paragraph>
        Call them or meet them, and ask for the four words in their browser. Then enter your own
        words on the page. They stay in your browser, and you open no ballot.
      </Paragraph>
      <MailButton href={link}>Hand over my share</MailButton>
    </>
  ),
}
