import { lastWholeDayInWords } from '@/lib/kernel/calendar'
import { freeBandInWords } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; memberUntil: string | null; link: string }

/** `memberUntil` is where the period ends that runs, paid for or left out in a break, and null where the last payment was still owed. */
export const duesCancelled: Email<Props> = {
  name: 'dues-cancelled',
  kind: 'Dues stopped',
  tellsOfDues: true,
  subject: () => 'You have stopped paying',
  greets: ({ name }) => name,
  body: ({ memberUntil, link }) => (
    <>
      {memberUntil ? (
        <>
          <Paragraph>
            As you asked, we will take no more payments. You stay a full member until{' '}
            {lastWholeDayInWords(new Date(memberUntil))}.
          </Paragraph>
          <Paragraph>
            Until then you can change your mind, and your dues will continue as before.
          </Paragraph>
        </>
      ) : (
        <Paragraph>
          As you asked, we will take no more payments and will not ask again for the one that
          failed. You can choose what to pay and come back at any time.
        </Paragraph>
      )}
      {freeBandInWords && (
        <Paragraph>
          If money was the reason: {freeBandInWords} is full membership too, and nobody asks why.
        </Paragraph>
      )}
      <MailButton href={link}>See your dues</MailButton>
    </>
  ),
}
