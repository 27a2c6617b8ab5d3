import { z } from 'zod'
import { line, optionalLine } from '@/lib/kernel/text-fields'
import { organisation } from '@/lib/organisation'

const { examples } = organisation

/** A whole UK postcode, in capitals and without its space. */
export const postcodeForm = /^(GIR0AA|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2})$/

const home =
  'uk gb gbr unitedkingdom greatbritain britain england scotland wales northernireland'.split(' ')
const regions = new Intl.DisplayNames('en-GB', { type: 'region' })

/** "UK" and "England" are at home, which is no answer; "FR" is France. */
const countryAbroad = optionalLine(60, 'Your country must be 60 characters or fewer').transform(
  (typed) => {
    if (
      home.includes(
        typed
          .toLowerCase()
          .replace(/^the /, '')
          .replace(/[^a-z]/g, ''),
      )
    )
      return ''
    return /^[a-z]{2}$/i.test(typed) ? (regions.of(typed.toUpperCase()) ?? typed) : typed
  },
)

/** "ne14xd" and "NE1 4XD" are the same place: "NE1 4XD". Abroad they have other postcodes, or none. */
function readPostcode(typed: string, abroad: boolean): { postcode: string } | { wrong: string } {
  if (abroad) {
    const postcode = typed.trim().replace(/\s+/g, ' ').toUpperCase()
    return /^([\p{L}\d][\p{L}\d -]{0,11})?$/u.test(postcode)
      ? { postcode }
      : { wrong: 'Enter a postcode of 12 characters or fewer, or leave it empty' }
  }
  const known = typed.replace(/[\s.-]/g, '').toUpperCase()
  if (known === '') return { wrong: 'Enter your postcode' }
  return postcodeForm.test(known)
    ? { postcode: `${known.slice(0, -3)} ${known.slice(-3)}` }
    : { wrong: `Enter a full UK postcode, like ${examples.postcode}, or your country below` }
}

/** What `withCountry` makes of the two answers, or the postcode alone. */
const postcode = z.unknown().transform((given, context): string => {
  const { typed, country } =
    typeof given === 'object' && given !== null
      ? (given as Record<string, unknown>)
      : { typed: given }
  const abroad = country !== undefined && countryAbroad.safeParse(country).data !== ''
  const read = readPostcode(typeof typed === 'string' ? typed : '', abroad)
  if ('postcode' in read) return read.postcode
  context.issues.push({ code: 'custom', input: given, message: read.wrong })
  return z.NEVER
})

/** Lets the postcode know of the country that stands below it. */
export function withCountry<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((fields) => {
    if (typeof fields !== 'object' || fields === null) return fields
    const { postcode, country, ...rest } = fields as Record<string, unknown>
    return { ...rest, country, postcode: { typed: postcode, country } }
  }, schema)
}

const wrongPhone = `Enter a phone number, like ${examples.phone} or +44 7700 900 982, or leave it empty`
const extension = /[\s,;]*(?:ext(?:ension)?|x|#)[\s.:]*(\d{1,6})$/i

/** "0191 498 0000 x12" is "0191 498 0000 ext. 12", and a long dash is a dash. */
const phone = optionalLine(40, wrongPhone)
  .transform((typed) => {
    const plain = typed.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/^tel:\s*/i, '')
    return plain.replace(extension, ' ext. $1')
  })
  .refine((typed) => {
    const number = typed.replace(/ ext\. \d{1,6}$/, '')
    return typed === '' || (/^\+?[\d ()./-]+$/.test(number) && /^(\D*\d){7,15}\D*$/.test(number))
  }, wrongPhone)

const thisLine = 'This line must be 100 characters or fewer'

type Field<Answer extends z.ZodType = z.ZodType> = {
  label: string
  hint?: string
  /** Where it stands in forms and lists. */
  group: 'name' | 'address' | 'reach'
  optional?: true
  schema: Answer
  /** What its box wants. */
  box?: {
    type?: 'tel'
    autoComplete?: string
    width?: 10 | 20 | 30
    suggestions?: readonly string[]
  }
  /** What there is to choose from, where it is no text. */
  choices?: Readonly<Record<string, string>>
  /** What it is called where lists are imported, and the headings under which other systems keep it; the likeliest first. */
  imported?: { label: string; headings: string }
}

/**
 * What people tell us about themselves, declared once. Forms, the answers of an application, imported lists, "Your data" and
 * erasure are made from this list: another answer is a line here and a column of `people`.
 */
export const personFields = {
  name: {
    label: 'Full name',
    group: 'name',
    schema: line('Enter your name', 100, 'Your name must be 100 characters or fewer'),
    box: { autoComplete: 'name' },
  },
  preferredName: {
    label: 'What you like to be called',
    hint: 'If it is not your full name. We use it when we write to you.',
    group: 'name',
    optional: true,
    schema: optionalLine(60, 'The name you like to be called must be 60 characters or fewer'),
    box: { autoComplete: 'nickname', width: 30 },
    imported: {
      label: 'Name they like to be called',
      headings: 'preferredname knownas nickname likestobecalled informalname',
    },
  },
  pronouns: {
    label: 'Pronouns',
    hint: 'For example, she/her or they/them.',
    group: 'name',
    optional: true,
    schema: optionalLine(40, 'Your pronouns must be 40 characters or fewer'),
    box: { width: 20, suggestions: ['she/her', 'he/him', 'they/them', 'she/they', 'he/they'] },
    imported: { label: 'Pronouns', headings: 'pronouns preferredpronouns pronoun' },
  },
  pronounsFor: {
    label: 'Who can see your pronouns?',
    hint: 'If you do not choose, only our officers can.',
    group: 'name',
    optional: true,
    schema: z.enum(['', 'officers', 'members'], 'Choose who can see your pronouns').default(''),
    choices: {
      officers: 'Only our officers',
      members: 'Our members too, beside my name on motions',
    },
  },
  addressLine1: {
    label: 'Address line 1',
    group: 'address',
    schema: line('Enter the first line of your address', 100, thisLine),
    box: { autoComplete: 'address-line1' },
    imported: {
      label: 'Address line 1',
      headings:
        'addressline1 address1 streetaddress primaryaddress1 address street canaddress1 homestreetaddress',
    },
  },
  addressLine2: {
    label: 'Address line 2',
    group: 'address',
    optional: true,
    schema: optionalLine(100, thisLine),
    box: { autoComplete: 'address-line2' },
    imported: {
      label: 'Address line 2',
      headings: 'addressline2 address2 supplementaladdress1 primaryaddress2',
    },
  },
  town: {
    label: 'Town or city',
    group: 'address',
    schema: line('Enter your town or city', 60, 'Your town or city must be 60 characters or fewer'),
    box: { autoComplete: 'address-level2', width: 30 },
    imported: {
      label: 'Town or city',
      headings: 'town city towncity primarycity posttown cancity',
    },
  },
  postcode: {
    label: 'Postcode',
    group: 'address',
    schema: postcode,
    box: { autoComplete: 'postal-code', width: 10 },
    imported: {
      label: 'Postcode',
      headings: 'postcode postalcode zip zipcode zippostalcode primaryzip canzipcode',
    },
  },
  country: {
    label: 'Country',
    hint: 'Only if you live outside the United Kingdom.',
    group: 'address',
    optional: true,
    schema: countryAbroad,
    box: { autoComplete: 'country-name', width: 30 },
    imported: {
      label: 'Country',
      headings: 'country countryname primarycountry primarycountrycode countrycode cancountry',
    },
  },
  phone: {
    label: 'Phone number',
    hint: 'Only our officers see it, and members you share it with yourself. Leave it blank if you would rather not be called.',
    group: 'reach',
    optional: true,
    schema: phone,
    box: { type: 'tel', autoComplete: 'tel', width: 20 },
    imported: {
      label: 'Phone',
      headings: 'phone phonenumber mobile mobilenumber telephone tel phoneprimary primaryphone',
    },
  },
} as const satisfies Record<string, Field>

type Fields = typeof personFields
export type PersonField = keyof Fields
export const personFieldNames = Object.keys(personFields) as PersonField[]

/** What of the list can be taken over from another system. */
export type ImportedPersonField = {
  [Name in PersonField]: Fields[Name] extends { imported: object } ? Name : never
}[PersonField]
export const importedPersonFields = personFieldNames.filter(
  (name): name is ImportedPersonField => 'imported' in personFields[name],
)

/** One value a field, under the field's own name. */
export function eachPersonField<Name extends PersonField, Value>(
  names: readonly Name[],
  value: (name: Name, field: Field) => Value,
) {
  return Object.fromEntries(names.map((name) => [name, value(name, personFields[name])])) as Record<
    Name,
    Value
  >
}

export function personFieldsIn(group: Field['group']): [PersonField, Field][] {
  return personFieldNames
    .map((name): [PersonField, Field] => [name, personFields[name]])
    .filter(([, field]) => field.group === group)
}

/** How to call somebody and where to reach them: the same questions when joining and ever after. */
export const contact = eachPersonField(personFieldNames, (_, { schema }) => schema) as {
  [Name in PersonField]: Fields[Name]['schema']
}

export const contactForm = withCountry(z.object(contact))
export type Contact = z.output<typeof contactForm>

/** Nothing answered where nothing has to be. */
export const unanswered = eachPersonField(
  personFieldNames.filter((name): name is OptionalField => 'optional' in personFields[name]),
  () => '',
) as Pick<Contact, OptionalField>

type OptionalField = {
  [Name in PersonField]: Fields[Name] extends { optional: true } ? Name : never
}[PersonField]

/** As it is stored: what is left empty is not known, which is not the same as an empty answer. */
export function asStored(answers: Contact) {
  return eachPersonField(personFieldNames, (name) => answers[name] || null) as {
    [Name in PersonField]: Exclude<Contact[Name], ''> | (Name extends OptionalField ? null : never)
  }
}

/** As it was answered, for the boxes of the form. */
export function asAnswered(stored: { [Name in PersonField]: Contact[Name] | null }): Contact {
  return eachPersonField(personFieldNames, (name) => stored[name] ?? '') as Contact
}

/** An answer as people read it. */
export function answerInWords(name: PersonField, answer: string | undefined): string | undefined {
  const { choices }: Field = personFields[name]
  return choices && answer ? choices[answer] : answer
}
