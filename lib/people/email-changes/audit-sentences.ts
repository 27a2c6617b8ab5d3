/** What stands in the audit about new email addresses. The addresses themselves stand in none of it. */
export const emailChangeSentences = {
  'email-change.asked': ({ byOfficer }: { byOfficer: boolean }) =>
    byOfficer ? 'asked for a new email address for the member' : 'asked for a new email address',
  'email-change.answered': ({ from }: { from: 'old' | 'new' }) =>
    from === 'old'
      ? 'agreed to a new email address by the link sent to the old one'
      : 'confirmed a new email address by the link sent to it',
  'email-change.confirmed': () =>
    'confirmed as the second officer a new email address for the member',
  'email-change.stopped': () => 'stopped a change of email address',
  'email.changed': () => 'changed the email address that had been asked for',
}
