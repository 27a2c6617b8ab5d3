import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; number: number; asksBack: boolean; link: string }

export const membershipLeft: Email<Props> = {
  name: 'membership-left',
  subject: () => 'You have left',
  greets: ({ name }) => name,
  body: ({ number, asksBack, link }) => (
    <>
      <Paragraph>
        You have left us today, and nothing more is taken from you. You are no longer in any of our
        networks, and what you told us to be in them is deleted.
      </Paragraph>
      {asksBack && (
        <Paragraph>
          You asked for your last payment back. Our treasurer sends it; we write when it goes.
        </Paragraph>
      )}
      <Paragraph>
        Thank you for the way we went together. If you want to come back, apply again with this
        email address: number {String(number)} stays yours.
      </Paragraph>
      <ButtonLink href={link}>Come back</ButtonLink>
      <Paragraph>If it was not you who asked for this, answer this mail at once.</Paragraph>
    </>
  ),
}
