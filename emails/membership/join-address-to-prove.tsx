import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { Code, MailButton, Paragraph } from '../parts/elements'

type Props = { link: string; code?: string }

export const joinAddressToProve: Email<Props> = {
  name: 'join-address-to-prove',
  kind: 'Code to start an application',
  opensOnce: true,
  urgent: true,
  subject: () => 'Your code to start your application',
  body: ({ link, code }) => (
    <>
      {code && (
        <>
          <Paragraph>
            Type this code in the browser where you asked for it, to confirm your email address and
            start your application.
          </Paragraph>
          <Code>{code}</Code>
        </>
      )}
      <Paragraph>
        {code ? 'Or open' : 'To confirm your email address, open'} this page on the device you want
        to use:
      </Paragraph>
      <MailButton href={link}>Confirm my address</MailButton>
      <Paragraph>
        {code ? 'Both work for 10 minutes.' : 'The link works for an hour.'} If you did not ask for
        this, do nothing and we will delete the address within{' '}
        {organisation.retention.unprovenAddressDays} days.
      </Paragraph>
    </>
  ),
}
