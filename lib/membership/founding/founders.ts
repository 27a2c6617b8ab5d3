import { z } from 'zod'
import { emailAddressIn } from '@/lib/kernel/email-address'
import { type Office, offices, officesWith, organisation } from '@/lib/organisation'
import { emailField } from '@/lib/people/sign-in/forms'

export type Founder = { name: string; email: string; office?: Office }
/** One of those who were named in the browser, with what says which. */
export type NamedFounder = Founder & { id: string }

const appoints = officesWith('officers.appoint')

const founder = z.strictObject({
  name: z
    .string({ error: 'Each founder needs a name' })
    .trim()
    .min(1, 'Each founder needs a name')
    .max(200),
  email: z
    .string({ error: 'Each founder needs an email address' })
    .transform((typed) => emailAddressIn(typed) ?? '')
    .pipe(z.string().min(1, 'Each founder needs an email address, like name@example.com')),
  office: z.enum(offices, `An office is one of: ${offices.join(', ')}`).optional(),
})

/** The list of the first day, as a file says it. It has to leave an organisation that can appoint its next officers. */
export const foundersFile = z
  .array(founder, 'The file must contain a list of founders: [{ "name", "email", "office" }]')
  .superRefine((founders, context) => {
    const say = (message: string) => context.addIssue({ code: 'custom', message })
    const emails = new Set(founders.map(({ email }) => email))
    if (emails.size < founders.length) say('Two founders have the same email address')
    const holding = (office: Office) => founders.filter((one) => one.office === office).length
    for (const office of offices) {
      const { seats, name } = organisation.offices[office]
      if (holding(office) > seats) say(`There are more founders than seats for the office ${name}`)
    }
    // One proposes, another confirms, and it may be about a third.
    if (appoints.reduce((sum, office) => sum + holding(office), 0) < 2) {
      const titles = appoints.map((office) => organisation.offices[office].name).join(' or ')
      say(`At least two founders need an office that appoints officers: ${titles}`)
    }
  })

const enterName = 'Enter the founder’s full name'

/** The same, one by one, as they are typed into the set-up of the site. */
export const founderForm = z.object({
  name: z
    .string(enterName)
    .trim()
    .min(1, enterName)
    .max(200, 'Full name must be 200 characters or fewer'),
  email: emailField,
  office: z
    .enum(['', ...offices], 'Choose an office, or “No office”')
    .optional()
    .transform((chosen) => chosen || undefined),
})
export const unnameForm = z.object({ founderId: z.uuid('Choose a founder from the list') })
const reload = 'Something went wrong with this form. Reload the page and try again'
export const foundForm = z.object({ seen: z.string(reload).max(100, reload) })

const enterCode = 'Enter the code that the server printed'
export const setUpCodeForm = z.object({
  code: z.string(enterCode).trim().min(1, enterCode).max(40, 'The code has 12 letters and numbers'),
})
export const testEmailForm = z.object({ email: emailField })
export const firstOfficerForm = z.object({ personId: z.uuid('Choose an officer from the list') })
