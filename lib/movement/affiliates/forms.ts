import { z } from 'zod'
import {
  brokenForm,
  dateField,
  hiddenNumber,
  numberField,
  withDates,
} from '@/lib/kernel/form-fields'
import { limitedWords, line, optionalWebAddress } from '@/lib/kernel/text-fields'
import { type AgreedBy, agreedBy } from '@/lib/movement/statements/states'
import { emailField, theirEmailField } from '@/lib/people/sign-in/forms'

export const mostAboutWords = 80
export const mostRulesWords = 2000
/** No organisation has more; it keeps a slip of the finger off the list and off the fee. */
const mostMembers = 5_000_000

const token = z.string(brokenForm).min(1, brokenForm).max(2000, brokenForm)

/** All that is asked before an address is proved. */
export const askForLinkForm = z.object({ email: emailField })

export const membersField = numberField({
  least: 1,
  most: mostMembers,
  wrong: 'Enter the number of members as a figure, like 120',
})

const itself = {
  about: limitedWords('What you say about it', 'Enter who you are', mostAboutWords),
  website: optionalWebAddress(200, 'Enter a web address that begins with https://').transform(
    (typed) => typed || null,
  ),
  rules: limitedWords('The rules', 'Enter how you decide and by what rules', mostRulesWords),
  named: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
  contactName: line('Enter your name', 100, 'Your name must be 100 characters or fewer'),
  office: line('Enter your office in it', 80, 'The office must be 80 characters or fewer'),
}

export const askToAffiliateForm = withDates(
  ['agreedOn'],
  z.object({
    token,
    name: line(
      'Enter the name of the organisation',
      120,
      'The name must be 120 characters or fewer',
    ),
    members: membersField,
    agreedBy: z.enum(Object.keys(agreedBy) as [AgreedBy, ...AgreedBy[]], 'Choose who decided it'),
    agreedOn: dateField(({ date, missing }) =>
      date ? undefined : missing.length ? 'Enter the date of the decision' : 'Enter a real date',
    ),
    ...itself,
  }),
)

export const changeOwnAffiliateForm = z.object({ token, ...itself })
const newContact = {
  contactName: line('Enter their name', 100, 'The name must be 100 characters or fewer'),
  office: line('Enter their office in it', 80, 'The office must be 80 characters or fewer'),
  email: theirEmailField,
}
export const handAffiliateOverForm = z.object({ token, ...newContact })
export const askNewContactForm = z.object({ number: hiddenNumber, ...newContact })

export const ownMembersForm = z.object({ token, members: membersField })
export const ownAffiliateForm = z.object({ token })

export const affiliateForm = z.object({ number: hiddenNumber })

/** What a second officer confirms, in the words that they have read. */
export const affiliateSeenForm = z.object({
  number: hiddenNumber,
  seen: z.string(brokenForm).max(100, brokenForm),
})

export const affiliateReasonForm = z.object({
  number: hiddenNumber,
  why: line('Enter the reason', 300, 'The reason must be 300 characters or fewer'),
})
