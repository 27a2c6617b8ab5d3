import { momentInWords } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { title: string; startsAt: string; link: string; until: string; hours: number }

export const eventAddressToProve: Email<Props> = {
  name: 'event-address-to-prove',
  kind: 'Link to sign up for an event',
  urgent: true,
  subject: () => 'Confirm that you want to come',
  until: ({ until }) => until,
  body: ({ title, startsAt, link, hours }) => (
    <>
      <Paragraph>
        Someone gave us this address to sign up for <strong>{title}</strong> on{' '}
        {momentInWords(new Date(startsAt))}, an event of {organisation.name}. If it was you, confirm
        it on this page. Until then you have no place.
      </Paragraph>
      <MailButton href={link}>Choose how you come</MailButton>
      <Paragraph>
        The link works for {String(hours)} hours. If it was not you, do nothing and we will delete
        the address within {String(organisation.retention.unprovenAddressDays)} days.
      </Paragraph>
    </>
  ),
}
