import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
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
  kind: 'Reference asked for',
  subject: ({ expiresAt, applicantName }) =>
    `Please answer by ${lastDay(expiresAt)}: a reference for ${isolateName(applicantName)}`,
  greets: ({ refereeName }) => refereeName,
  until: ({ expiresAt }) => expiresAt,
  body: ({ applicantName, place, link, expiresAt }) => (
    <>
      <Paragraph>
        Someone who wants to join has named you as their {place}:{' '}
        <strong>{isolateName(applicantName)}</strong>.
      </Paragraph>
      <ReferenceAsked link={link} expiresAt={expiresAt} />
    </>
  ),
}
