import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

export type SecondFactorChange =
  | 'code-given'
  | 'app-set-up'
  | 'app-removed'
  | 'passkey-added'
  | 'passkey-removed'
  | 'backup-codes-made'
  | 'backup-code-used'
  | 'reset-asked'
  | 'reset-stopped'
  | 'reset-done'

type Props = { name: string; change: SecondFactorChange; at: string; link: string }

const news: Record<SecondFactorChange, string> = {
  'code-given':
    'An enrolment code has been made for you, by an officer or by the person who set up our site or runs its server. They will hand it to you. With it you can set up an authenticator app or a passkey.',
  'app-set-up': 'An authenticator app was set up for your account.',
  'app-removed': 'The authenticator app was removed from your account.',
  'passkey-added': 'A passkey was added to your account.',
  'passkey-removed': 'A passkey was removed from your account.',
  'backup-codes-made': 'New backup codes were made for your account. The old ones no longer work.',
  'backup-code-used': 'One of your backup codes was used.',
  'reset-asked':
    'An officer has asked to reset your second factor, because it is lost. A second officer has to confirm it.',
  'reset-stopped': 'The reset of your second factor was stopped. Nothing changes.',
  'reset-done':
    'Two officers have reset your second factor. Your app, passkeys and backup codes no longer work.',
}

export const secondFactorChanged: Email<Props> = {
  name: 'second-factor-changed',
  kind: 'Second factor changed',
  subject: () => 'A change to how you confirm it is you',
  greets: ({ name }) => name,
  body: ({ change, at, link }) => (
    <>
      <Paragraph>
        {news[change]} This was on {momentInWords(new Date(at))}.
      </Paragraph>
      <MailButton href={link}>Check your second factor</MailButton>
      <Paragraph>
        If you did not expect this, tell another officer straight away, in person or by phone.
        Someone may be reading your email.
      </Paragraph>
    </>
  ),
}
