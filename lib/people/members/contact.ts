import { z } from 'zod'
import { line, optionalLine } from '@/lib/kernel/text-fields'
import { organisation } from '@/lib/organisation'

const { examples } = organisation

const postcodeForm = /^(GIR0AA|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2})$/

/** "ne14xd" and "NE1 4XD" are the same place: "NE1 4XD". */
const postcode = z
  .string('Enter your postcode')
  .transform((typed) => typed.replace(/[\s.-]/g, '').toUpperCase())
  .pipe(
    z
      .string()
      .min(1, 'Enter your postcode')
      .regex(postcodeForm, `Enter a full UK postcode, like ${examples.postcode}`),
  )
  .transform((known) => `${known.slice(0, -3)} ${known.slice(-3)}`)

const wrongPhone = `Enter a phone number, like ${examples.phone} or +44 7700 900 982, or leave it empty`

const phone = optionalLine(30, wrongPhone).refine(
  (typed) => typed === '' || (/^\+?[\d ()./-]+$/.test(typed) && /^(\D*\d){7,15}\D*$/.test(typed)),
  wrongPhone,
)

/** How to call somebody and where to reach them: the same questions when joining and ever after. */
export const contact = {
  name: line('Enter your name', 100, 'Your name must be 100 characters or fewer'),
  preferredName: optionalLine(60, 'The name you like to be called must be 60 characters or fewer'),
  addressLine1: line(
    'Enter the first line of your address',
    100,
    'This line must be 100 characters or fewer',
  ),
  addressLine2: optionalLine(100, 'This line must be 100 characters or fewer'),
  town: line('Enter your town or city', 60, 'Your town or city must be 60 characters or fewer'),
  postcode,
  phone,
}

export const contactForm = z.object(contact)
export type Contact = z.output<typeof contactForm>
