import { inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  proposedBy: string
  amountPence: number
  /** Of a correction: what the books say. */
  wasPence?: number | null
  /** `YYYY-MM-DD` */
  chargedOn: string
  link: string
}

export const bankChargeToConfirm: Email<Props> = {
  name: 'bank-charge-to-confirm',
  kind: 'Bank charge to confirm',
  subject: ({ wasPence }) =>
    wasPence ? 'A corrected bank charge for you to confirm' : 'A bank charge for you to confirm',
  greets: ({ name }) => name,
  body: ({ proposedBy, amountPence, wasPence, chargedOn, link }) => (
    <>
      <Paragraph>
        {wasPence
          ? `${proposedBy} says that the bank charge of ${inPounds(wasPence)} on ${inWords(chargedOn)} was ${inPounds(amountPence)}. The books are corrected when a second officer confirms it.`
          : `${proposedBy} has entered a bank charge of ${inPounds(amountPence)} on ${inWords(chargedOn)}. It is added to the books when a second officer confirms it.`}
      </Paragraph>
      <Paragraph>Check it against the bank statement first.</Paragraph>
      <MailButton href={link}>Check the bank charge</MailButton>
    </>
  ),
}
