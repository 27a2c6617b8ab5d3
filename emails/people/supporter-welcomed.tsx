import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string }

export const supporterWelcomed: Email<Props> = {
  name: 'supporter-welcomed',
  subject: () => 'Thank you for your support',
  greets: ({ name }) => name,
  body: () => (
    <>
      <Paragraph>
        Thank you for supporting {organisation.name}. As a supporter you have no vote, and no dues
        to pay. We have kept your answers so that you can apply for full membership whenever you
        move into the region.
      </Paragraph>
    </>
  ),
}
