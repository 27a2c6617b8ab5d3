import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  title: string
  link: string
  /** For which organisation, if not for themselves. */
  organisation: string | null
  /** An officer looks first. */
  waiting: boolean
  /** When everybody can read it, where that is later. */
  publicFrom: string | null
}

export const statementSigned: Email<Props> = {
  name: 'statement-signed',
  kind: 'Signature under a joint statement',
  subject: () => 'Thank you for signing',
  body: ({ title, link, organisation, waiting, publicFrom }) => (
    <>
      <Paragraph>
        You have signed <strong>{title}</strong>
        {organisation && ` for ${isolateName(organisation)}`}.
        {publicFrom && ` It is under embargo until ${momentInWords(new Date(publicFrom))}.`}
      </Paragraph>
      {waiting && (
        <Paragraph>
          {organisation
            ? 'An officer checks it before the organisation shows on the page and counts. If they decline it, we will email you why.'
            : 'Your signature counts. An officer checks it before your name and office show on the page. If they decline it, we will email you why.'}
        </Paragraph>
      )}
      <MailButton href={link}>See your signature</MailButton>
      <Paragraph>
        Keep this email: with its button you can withdraw your signature, at any time and without
        signing in.
      </Paragraph>
    </>
  ),
}
