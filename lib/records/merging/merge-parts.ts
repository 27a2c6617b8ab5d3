import { capital } from '@/lib/kernel/capital'
import { organisation } from '@/lib/organisation'

/**
 * The details of a person that two records may say differently, and the columns that belong together. The email address is not
 * among them: whoever reads the mailbox votes, so the record that is kept keeps its own, and another comes by a change of address.
 */
export const mergeParts = {
  name: { label: 'Name', columns: ['name', 'preferredName'] },
  pronouns: { label: 'Pronouns', columns: ['pronouns', 'pronounsFor'] },
  phone: { label: 'Phone number', columns: ['phone'] },
  address: {
    label: 'Address',
    columns: ['addressLine1', 'addressLine2', 'town', 'postcode', 'country'],
  },
  'date-of-birth': { label: 'Date of birth', columns: ['dateOfBirthSealed'] },
  constituency: { label: capital(organisation.place.name), columns: ['constituency'] },
} as const

export type MergePart = keyof typeof mergeParts
export const mergePartNames = Object.keys(mergeParts) as MergePart[]
