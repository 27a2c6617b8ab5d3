import type { Email } from '../email'
import { Paragraph } from '../parts/elements'
import { ReferenceAsked } from '../parts/reference-asked'

type Props = {
  refereeName: string
  applicantName: string
  place: string
  link: string
  expiresAt: string
}

export const referenceRequested: Email<Props> = {
  name: 'reference-requested',
  subject: ({ applicantName }) => `${applicantName} asks you for a reference`,
  greets: ({ refereeName }) => refereeName,
  body: ({ applicantName, place, link, expiresAt }) => (
    <>
      <Paragraph>
        Somebody who wants to join has named you as their {place}: <strong>{applicantName}</strong>.
      </Paragraph>
      <ReferenceAsked link={link} expiresAt={expiresAt} />
    </>
  ),
}
