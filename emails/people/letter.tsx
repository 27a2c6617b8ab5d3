import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import {
  type LetterToMany,
  paragraphsOnPaper,
  StopLink,
  WrittenLetter,
} from '../parts/letter-to-many'

/** News about a topic, or a notice to every member, in the words of the officers. */
export const letter: Email<LetterToMany> = {
  name: 'letter',
  kind: 'Letter to many',
  subject: ({ subject }) => subject,
  greets: ({ name }) => name,
  oneClick: ({ oneClickLink }) => oneClickLink,
  foot: ({ about, stopLink }) =>
    stopLink ? (
      <>
        You are getting this letter because you asked for emails about {about?.toLowerCase()}.{' '}
        <StopLink href={stopLink}>Stop these emails</StopLink>, without signing in.
      </>
    ) : (
      `You are getting this notice because you are a member of ${organisation.shortName}. It is about a meeting or a vote and carries no campaigning.`
    ),
  // Only notices go to members without an address of email: news is asked for by email.
  onPaper: ({ text, name }) => paragraphsOnPaper(text, name),
  body: (props) => <WrittenLetter {...props} />,
}
