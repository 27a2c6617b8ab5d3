import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; proposerName: string; what: string; link: string }

export const termProposed: Email<Props> = {
  name: 'term-proposed',
  subject: () => 'A second officer is needed',
  greets: ({ name }) => name,
  body: ({ proposerName, what, link }) => (
    <>
      <Paragraph>
        {proposerName} has proposed: {what}. It takes effect when a second officer confirms it.
      </Paragraph>
      <ButtonLink href={link}>Look at the proposal</ButtonLink>
    </>
  ),
}
