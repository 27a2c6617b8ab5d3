type Detail = Record<string, unknown>

export const signInSentences: Record<string, (detail: Detail) => string> = {
  'sign-in.requested': () => 'asked for a way to sign in',
  'sign-in.code-tried': ({ right }) =>
    right ? 'typed the right sign-in code' : 'typed a wrong sign-in code',
  'session.ended': () => 'signed out a device',
  'sessions.ended': ({ count }) =>
    `signed out ${count} other ${count === 1 ? 'device' : 'devices'}`,
  'second-factor.started': () => 'started to set up a second factor',
  'second-factor.set-up': () => 'set up a second factor',
  'second-factor.proved': ({ by }) =>
    by === 'recovery-code' ? 'used a backup code' : 'confirmed with an authenticator app',
  'second-factor.refused': () => 'typed a wrong second factor code',
  'second-factor.codes-renewed': () => 'made new backup codes',
  'second-factor.removed': () => 'removed their second factor',
}
