import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  proposerName: string
  organisation: string
  proposal: 'admit' | 'end'
  link: string
}

export const affiliateToConfirm: Email<Props> = {
  name: 'affiliate-to-confirm',
  kind: 'Affiliation to confirm',
  subject: () => 'An affiliation for you to read and confirm',
  greets: ({ name }) => name,
  body: ({ proposerName, organisation, proposal, link }) => (
    <>
      <Paragraph>
        {isolateName(proposerName)}{' '}
        {proposal === 'admit'
          ? `asks for ${isolateName(organisation)} to be admitted as an affiliate.`
          : `asks for the affiliation of ${isolateName(organisation)} to be ended.`}{' '}
        That happens when a second officer has confirmed it.
      </Paragraph>
      <MailButton href={link}>Read and confirm it</MailButton>
    </>
  ),
}
