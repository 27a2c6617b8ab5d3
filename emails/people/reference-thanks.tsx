import { isolateName } from '@/lib/kernel/isolate-name'
import { everyOfficerWith } from '@/lib/organisation'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { refereeName: string; applicantName: string; given: boolean }

export const referenceThanks: Email<Props> = {
  name: 'reference-thanks',
  kind: 'Thanks for a reference',
  subject: () => 'Thank you for your answer',
  greets: ({ refereeName }) => refereeName,
  body: ({ applicantName, given }) => (
    <>
      <Paragraph>
        {given
          ? `Thank you for vouching for ${isolateName(applicantName)}.`
          : `Thank you for telling us that you cannot vouch for ${isolateName(applicantName)}.`}{' '}
        Only {everyOfficerWith('applications.read')} can see your answer;{' '}
        {isolateName(applicantName)} cannot.
      </Paragraph>
    </>
  ),
}
