import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import type { SecondFactorChange } from './second-factor-changed'

type Props = {
  name: string
  colleague: string
  change: SecondFactorChange
  at: string
  link: string
}

/** The colleague's name is isolated already. */
const news: Record<SecondFactorChange, (colleague: string) => string> = {
  'code-given': (colleague) =>
    `An enrolment code has been made for ${colleague}, by an officer or by the person who set up our site or runs its server.`,
  'app-set-up': (colleague) =>
    `${colleague} has set up an authenticator app. It gives them their powers an hour later.`,
  'app-removed': (colleague) => `${colleague} has removed their authenticator app.`,
  'passkey-added': (colleague) =>
    `${colleague} has added a passkey. It gives them their powers an hour later.`,
  'passkey-removed': (colleague) => `${colleague} has removed a passkey.`,
  'backup-codes-made': (colleague) => `${colleague} has made new backup codes.`,
  'backup-code-used': (colleague) => `${colleague} has used a backup code.`,
  'reset-asked': (colleague) =>
    `An officer has asked to reset the second factor of ${colleague}, because it is lost. A second officer has to confirm it: please make sure with ${colleague} first, in person or by phone.`,
  'reset-stopped': (colleague) => `The reset of ${colleague}’s second factor was stopped.`,
  'reset-done': (colleague) =>
    `Two officers have reset the second factor of ${colleague}. Their powers rest until they have set up a new one.`,
}

export const colleagueSecondFactorChanged: Email<Props> = {
  name: 'colleague-second-factor-changed',
  kind: 'Second factor of a colleague changed',
  subject: ({ colleague }) => `A change to how ${isolateName(colleague)} confirms who they are`,
  greets: ({ name }) => name,
  body: ({ colleague, change, at, link }) => (
    <>
      <Paragraph>
        {news[change](isolateName(colleague))} This was on {momentInWords(new Date(at))}.
      </Paragraph>
      <Paragraph>
        All officers get this email. If it does not look right, ask {isolateName(colleague)} in
        person or by phone: someone else may be reading their email.
      </Paragraph>
      <MailButton href={link}>See everyone’s second factors</MailButton>
    </>
  ),
}
