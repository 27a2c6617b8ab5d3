import { inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  number: number
  amountPence: number
  paidOn: string
  reference: string
  link: string
}

export const claimPaid: Email<Props> = {
  name: 'claim-paid',
  kind: 'Claim paid',
  subject: ({ number }) => `Your claim ${number} is paid`,
  greets: ({ name }) => name,
  body: ({ number, amountPence, paidOn, reference, link }) => (
    <>
      <Paragraph>
        On {inWords(paidOn)} we sent <strong>{inPounds(amountPence)}</strong> to your bank account
        for your claim {String(number)}. The reference is “{reference}”. It can take a working day
        to arrive. We have erased your account details.
      </Paragraph>
      <MailButton href={link}>See your claim</MailButton>
    </>
  ),
}
