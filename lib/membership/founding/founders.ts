import { z } from 'zod'
import { emailAddressIn } from '@/lib/kernel/email-address'
import { type Office, offices, officesWith, organisation } from '@/lib/organisation'

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
