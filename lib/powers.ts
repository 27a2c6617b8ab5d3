/** What an office can allow. The profile says which office allows what; an office is held for a term, so a power is too. */
export const powers = [
  'applications.read',
  'applications.decide',
  'members.read',
  'votes.declare',
  'elections.call',
  'officers.appoint',
  'audit.read',
  'money.read',
  'money.confirm',
  'spending.approve',
  'votes.call',
  'mail.read',
  'dues.read',
  'money.handle',
  'members.import',
  'imports.confirm',
] as const

export type Power = (typeof powers)[number]
