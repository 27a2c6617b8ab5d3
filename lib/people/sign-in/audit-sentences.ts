export const signInSentences = {
  'session.chosen': () => 'said which of those who share the mailbox they are',
  'sign-in.requested': () => 'asked for a sign-in email',
  'sign-in.code-tried': ({ right }: { right: boolean }) =>
    right ? 'typed the right sign-in code' : 'typed a wrong sign-in code',
  'session.ended': () => 'signed out a device',
  'sessions.ended': ({ count }: { count: number }) =>
    `signed out ${count} other ${count === 1 ? 'device' : 'devices'}`,
  'second-factor.started': () => 'started to set up an authenticator app',
  'second-factor.set-up': () => 'set up an authenticator app',
  'second-factor.proved': ({ by }: { by: 'app' | 'passkey' | 'recovery-code' }) =>
    ({
      app: 'confirmed with an authenticator app',
      passkey: 'confirmed with a passkey',
      'recovery-code': 'used a backup code',
    })[by],
  'second-factor.refused': () => 'typed a wrong authenticator app code',
  'second-factor.codes-renewed': () => 'made new backup codes',
  'second-factor.removed': () => 'removed their authenticator app',
  'second-factor.enrolment-refused': () => 'typed a wrong enrolment code',
  'second-factor.passkey-added': () => 'added a passkey',
  'second-factor.passkey-renamed': () => 'renamed a passkey',
  'second-factor.passkey-removed': () => 'removed a passkey',
  'second-factor.passkey-refused': () => 'tried a passkey that was not accepted',
  'second-factor.code-handed-over': () => 'made an enrolment code for a colleague’s second factor',
  'second-factor.code-printed': () => 'printed an enrolment code for an officer on the server',
  'second-factor.reset-asked': () => 'asked to reset a colleague’s second factor',
  'second-factor.reset': () => 'confirmed the reset of a colleague’s second factor',
  'second-factor.reset-stopped': () => 'stopped the reset of a second factor',
}
