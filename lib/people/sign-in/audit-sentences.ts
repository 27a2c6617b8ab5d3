export const signInSentences = {
  'sign-in.requested': () => 'asked for a sign-in email',
  'sign-in.code-tried': ({ right }: { right: boolean }) =>
    right ? 'typed the right sign-in code' : 'typed a wrong sign-in code',
  'session.ended': () => 'signed out a device',
  'sessions.ended': ({ count }: { count: number }) =>
    `signed out ${count} other ${count === 1 ? 'device' : 'devices'}`,
  'second-factor.started': () => 'started to set up an authenticator app',
  'second-factor.set-up': () => 'set up an authenticator app',
  'second-factor.proved': ({ by }: { by: 'app' | 'recovery-code' }) =>
    by === 'recovery-code' ? 'used a backup code' : 'confirmed with an authenticator app',
  'second-factor.refused': () => 'typed a wrong authenticator app code',
  'second-factor.codes-renewed': () => 'made new backup codes',
  'second-factor.removed': () => 'removed their authenticator app',
}
