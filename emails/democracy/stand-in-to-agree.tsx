import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; member: string; title: string; link: string }

/** To key-holders: the returning officer has nobody to confirm with. */
export const standInToAgree: Email<Props> = {
  name: 'stand-in-to-agree',
  kind: 'Stand-in to agree on',
  subject: ({ title }) => `Agree who confirms: ${title}`,
  greets: ({ name }) => name,
  body: ({ member, title, link }) => (
    <>
      <Paragraph>
        {`Too few officers are left in “${title}” who have not taken sides. The returning officer would like ${isolateName(member)} to confirm changes to the roll, paper ballots and lost ballot papers with them.`}
      </Paragraph>
      <Paragraph>
        Two key-holders have to agree. Agree only if you trust this member to look for themselves.
      </Paragraph>
      <MailButton href={link}>See who is named</MailButton>
    </>
  ),
}
