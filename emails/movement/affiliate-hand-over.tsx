import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation as ours } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; organisation: string; link: string; days: number }

export const affiliateHandOver: Email<Props> = {
  name: 'affiliate-hand-over',
  kind: 'New contact of an affiliate asked',
  subject: () => 'Will you be the contact?',
  greets: ({ name }) => name,
  body: ({ organisation, link, days }) => (
    <>
      <Paragraph>
        You are asked to be the contact of {isolateName(organisation)} with {ours.name}. The contact
        confirms its affiliation each year and names its delegates. You are not the contact before
        you say yes.
      </Paragraph>
      <MailButton href={link}>Be its contact</MailButton>
      <Paragraph>
        The link works for {String(days)} days. If it was not meant for you, do nothing: we keep the
        address only in the list of emails we sent, for {String(ours.retention.mailBodyDays)} days.
      </Paragraph>
    </>
  ),
}
