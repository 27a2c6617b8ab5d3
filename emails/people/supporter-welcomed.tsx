import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string; answersKept: boolean }

export const supporterWelcomed: Email<Props> = {
  name: 'supporter-welcomed',
  kind: 'Welcome to a supporter',
  subject: () => 'Thank you for your support',
  greets: ({ name }) => name,
  body: ({ answersKept }) => (
    <>
      <Paragraph>
        Thank you for supporting {organisation.name}. As a supporter you have no vote, and no dues
        to pay. Sign in with this address to choose what we email you about, to ask for a meeting
        with someone near you, to apply to join, or to stop.
      </Paragraph>
      {answersKept && (
        <Paragraph>
          We keep your answers for {String(organisation.retention.declinedApplicationMonths)} months
          after you last worked on them: if you move into the region by then, sign in and carry on
          with your application.
        </Paragraph>
      )}
    </>
  ),
}
