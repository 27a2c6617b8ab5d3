import type { Office } from './organisation'

/** What the offices allow. An office is held for a term, so a power is too: nobody has one for good. */
export const powersOf = {
  'co-chair': [
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
  ],
  secretary: [
    'members.read',
    'votes.call',
    'elections.call',
    'officers.appoint',
    'mail.read',
    'audit.read',
    'money.read',
    'money.confirm',
    'spending.approve',
  ],
  treasurer: [
    'members.read',
    'dues.read',
    'audit.read',
    'money.read',
    'money.handle',
    'spending.approve',
  ],
  'membership-secretary': [
    'applications.read',
    'applications.decide',
    'members.read',
    'members.import',
    'dues.read',
    'mail.read',
  ],
} as const satisfies Record<Office, readonly string[]>

export type Power = (typeof powersOf)[Office][number]
