/** What is left where nobody speaks for an organisation: its link opens nothing. */
export const noContact = {
  contactSealed: null,
  addressHash: null,
  contactId: null,
  tokenHash: null,
  tokenSealed: null,
} as const
