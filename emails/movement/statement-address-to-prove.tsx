import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { title: string; link: string; until: string; hours: number }

export const statementAddressToProve: Email<Props> = {
  name: 'statement-address-to-prove',
  kind: 'Link to sign a joint statement',
  urgent: true,
  subject: () => 'Confirm that you want to sign',
  until: ({ until }) => until,
  body: ({ title, link, hours }) => (
    <>
      <Paragraph>
        Someone gave us this address to sign the joint statement <strong>{title}</strong>. If it was
        you, sign on this page, for yourself or for your organisation. Until then nothing is signed.
      </Paragraph>
      <MailButton href={link}>Sign the statement</MailButton>
      <Paragraph>
        The link works for {String(hours)} hours. If it was not you, do nothing: we keep the address
        only in the list of emails we sent, for {String(organisation.retention.mailBodyDays)} days.
      </Paragraph>
    </>
  ),
}
