import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; memberName: string; where: string; link: string }

export const organiserOffered: Email<Props> = {
  name: 'organiser-offered',
  kind: 'Offer to organise',
  subject: () => 'An offer to organise, for you to answer',
  greets: ({ name }) => name,
  body: ({ memberName, where, link }) => (
    <>
      <Paragraph>
        {isolateName(memberName)} offers to organise in {where}. It counts when two officers have
        said yes.
      </Paragraph>
      <MailButton href={link}>See the offer</MailButton>
    </>
  ),
}
