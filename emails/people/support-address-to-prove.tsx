import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { Code, MailButton, Paragraph } from '../parts/elements'

type Props = { link: string; code?: string }

export const supportAddressToProve: Email<Props> = {
  name: 'support-address-to-prove',
  kind: 'Code to become a supporter',
  opensOnce: true,
  urgent: true,
  subject: () => 'Your code to confirm your address',
  body: ({ link, code }) => (
    <>
      <Paragraph>
        Someone gave us this address to become a supporter of {organisation.name}. If it was you,
        say yes. Until then you are not one, and we send you nothing more.
      </Paragraph>
      {code && (
        <>
          <Paragraph>Type this code in the browser where you asked for it.</Paragraph>
          <Code>{code}</Code>
        </>
      )}
      <Paragraph>{code ? 'Or open' : 'Open'} this page on the device you want to use:</Paragraph>
      <MailButton href={link}>Become a supporter</MailButton>
      <Paragraph>
        {code ? 'Both work for 10 minutes.' : 'The link works for an hour.'} If it was not you, do
        nothing and we will delete the address within {organisation.retention.unprovenAddressDays}{' '}
        days.
      </Paragraph>
    </>
  ),
}
