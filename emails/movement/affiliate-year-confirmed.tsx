import { daysAfter, inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { FeeToPay } from '../parts/fee-to-pay'

type Props = {
  name: string
  organisation: string
  endsBefore: string
  feePence: number
  feeDueOn: string
  reference: string
  account: string
  link: string
}

export const affiliateYearConfirmed: Email<Props> = {
  name: 'affiliate-year-confirmed',
  kind: 'Affiliation confirmed for another year',
  subject: () => 'You have confirmed your affiliation',
  greets: ({ name }) => name,
  body: ({ organisation, endsBefore, link, ...fee }) => (
    <>
      <Paragraph>
        {isolateName(organisation)} is affiliated until {inWords(daysAfter(endsBefore, -1))}.
      </Paragraph>
      <FeeToPay {...fee} />
      <MailButton href={link}>Open its pages</MailButton>
    </>
  ),
}
