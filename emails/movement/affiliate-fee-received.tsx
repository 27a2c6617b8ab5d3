import { isolateName } from '@/lib/kernel/isolate-name'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  organisation: string
  amountPence: number
  leftPence: number
  reference: string
  link: string
}

export const affiliateFeeReceived: Email<Props> = {
  name: 'affiliate-fee-received',
  kind: 'Affiliation fee received',
  subject: () => 'We have received your affiliation fee',
  greets: ({ name }) => name,
  body: ({ organisation, amountPence, leftPence, reference, link }) => (
    <>
      <Paragraph>
        We have received {inPounds(amountPence)} from {isolateName(organisation)}. Thank you.{' '}
        {leftPence > 0
          ? `${inPounds(leftPence)} of the fee is still to pay, with the reference ${reference}.`
          : 'The fee is paid.'}
      </Paragraph>
      <MailButton href={link}>Open its pages</MailButton>
    </>
  ),
}
