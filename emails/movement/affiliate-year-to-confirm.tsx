import { inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  organisation: string
  confirmBy: string
  members: number
  link: string
}

export const affiliateYearToConfirm: Email<Props> = {
  name: 'affiliate-year-to-confirm',
  kind: 'Affiliation to confirm for another year',
  subject: ({ confirmBy }) => `Confirm your affiliation by ${inWords(confirmBy)}`,
  greets: ({ name }) => name,
  body: ({ organisation, confirmBy, members, link }) => (
    <>
      <Paragraph>
        {isolateName(organisation)} is affiliated until {inWords(confirmBy)}. Confirm it for another
        year by then, with the number of your members. Last time it was{' '}
        {members.toLocaleString('en-GB')}. The fee follows from it.
      </Paragraph>
      <MailButton href={link}>Confirm the affiliation</MailButton>
      <Paragraph>If you do not want to stay, you can end it on the same page.</Paragraph>
    </>
  ),
}
