import { dayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; paidUntil: string | null; link: string }

/** `paidUntil` is null where the last payment was still owed. */
export const duesCancelled: Email<Props> = {
  name: 'dues-cancelled',
  subject: () => 'You have stopped paying',
  greets: ({ name }) => name,
  body: ({ paidUntil, link }) => (
    <>
      {paidUntil ? (
        <>
          <Paragraph>
            As you asked, nothing more is taken. You have paid until{' '}
            {dayInWords(new Date(paidUntil))} and stay a full member until then.
          </Paragraph>
          <Paragraph>Until that day you can take it back, and your dues go on as before.</Paragraph>
        </>
      ) : (
        <Paragraph>
          As you asked, nothing more is taken, and we do not ask again for the payment that failed.
          You can choose what to pay and come back at any time.
        </Paragraph>
      )}
      <Paragraph>
        If money was the reason: the free band is full membership too, and nobody asks why.
      </Paragraph>
      <ButtonLink href={link}>See your dues</ButtonLink>
    </>
  ),
}
