import { z } from 'zod'
import { brokenForm, hiddenNumber, withDates } from '@/lib/kernel/form-fields'
import { unreadable } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'
import { dateOfBirthField } from './date-of-birth'
import { contact, withCountry } from './person-fields'

const { place } = organisation
/** Where somebody lives who is in none of our constituencies. */
export const livesOutside = 'outside-region'
export const placesToLive = [...place.names, livesOutside]

/** Where somebody lives, as people read it. */
export function placeInWords(place: string): string {
  return place === livesOutside ? 'Outside the region' : place
}

const constituency = z.enum(placesToLive, `Choose a ${place.name}`)

/** What is corrected together, as a page and as the audit name it. */
export const detailParts = {
  name: 'name',
  address: 'address',
  phone: 'phone number',
  'date-of-birth': 'date of birth',
  constituency: place.name,
} as const
export type DetailPart = keyof typeof detailParts
export const detailPartNames = Object.keys(detailParts) as DetailPart[]

const answers = {
  name: z.object({ name: contact.name, preferredName: contact.preferredName }),
  address: withCountry(
    z.object({
      addressLine1: contact.addressLine1,
      addressLine2: contact.addressLine2,
      town: contact.town,
      postcode: contact.postcode,
      country: contact.country,
    }),
  ),
  phone: z.object({ phone: contact.phone }),
  'date-of-birth': withDates(['dateOfBirth'], z.object({ dateOfBirth: dateOfBirthField })),
  constituency: z.object({ constituency }),
} as const satisfies Record<DetailPart, z.ZodType<Record<string, string>>>

const about = z.object({
  personId: z.uuid(brokenForm),
  number: hiddenNumber,
  /** What the page stood on, so that nobody corrects what a colleague has corrected meanwhile. */
  seen: z.string(brokenForm),
})

/** A correction by an officer: whose, of what, and the new answers. */
export const correctionForms = Object.fromEntries(
  detailPartNames.map((part) => [
    part,
    z.unknown().transform((fields, context) => {
      const read = [
        about.safeParse(fields, unreadable),
        answers[part].safeParse(fields, unreadable),
      ] as const
      for (const { error } of read) context.issues.push(...((error?.issues ?? []) as never[]))
      const [asked, answered] = read
      if (!asked.success || !answered.success) return z.NEVER
      return { ...asked.data, part, answers: answered.data as Record<string, string> }
    }),
  ]),
) as unknown as Record<DetailPart, z.ZodType<Correction>>

export type Correction = {
  personId: string
  number: number
  seen: string
  part: DetailPart
  answers: Record<string, string>
}

/** The same by the person themselves, of what is no part of their details form. */
export const ownPartForms = {
  'date-of-birth': answers['date-of-birth'],
  constituency: answers.constituency,
}
export type OwnPart = keyof typeof ownPartForms
