import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  proposerName: string
  title: string
  proposal: 'publish' | 'withdraw' | 'reword' | 'guide' | 'candidate'
  link: string
}

const asks = {
  publish: 'to be published. Its candidates are asked when a second officer has confirmed it.',
  withdraw: 'to be taken down. That happens when a second officer has confirmed it.',
  candidate:
    'to have one more candidate. They are named and asked when a second officer has confirmed it.',
  guide:
    'to have other words on how to vote for those we endorse. They show when a second officer has confirmed them.',
  reword:
    'to ask one of its clauses in other words. That happens when a second officer has confirmed it.',
}

export const outsideElectionToConfirm: Email<Props> = {
  name: 'outside-election-to-confirm',
  kind: 'Outside election to confirm',
  subject: () => 'An outside election for you to read and confirm',
  greets: ({ name }) => name,
  body: ({ proposerName, title, proposal, link }) => (
    <>
      <Paragraph>
        {isolateName(proposerName)} asks for the outside election <strong>{title}</strong>{' '}
        {asks[proposal]}
      </Paragraph>
      <MailButton href={link}>Read what is proposed</MailButton>
    </>
  ),
}
