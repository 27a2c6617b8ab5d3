import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string; organisation: string; memberName: string }

export const affiliateHandedOver: Email<Props> = {
  name: 'affiliate-handed-over',
  kind: 'Contact of an affiliate changed',
  subject: () => 'You are no longer the contact',
  greets: ({ name }) => name,
  body: ({ organisation, memberName }) => (
    <Paragraph>
      {isolateName(memberName)} is the contact of {isolateName(organisation)} from now on. Your link
      no longer works, and we have deleted your name and address as its contact. If this is wrong,
      reply to this email.
    </Paragraph>
  ),
}
