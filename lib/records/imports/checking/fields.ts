import { capital } from '@/lib/kernel/capital'
import { organisation } from '@/lib/organisation'
import { eachPersonField, importedPersonFields } from '@/lib/people/members/person-fields'

/** What we can take over of a member, and under which headings other systems keep it. Pure. */
export const fields = {
  email: 'Email address',
  name: 'Name, in one column',
  firstName: 'First name',
  lastName: 'Last name',
  ...eachPersonField(importedPersonFields, (_, { imported }) => imported!.label),
  dateOfBirth: 'Date of birth',
  constituency: capital(organisation.place.name),
  joinedOn: 'Joined on',
  theirNumber: 'Membership number in the old system',
  band: 'Band, or kind of membership',
  amount: 'Amount of dues',
  interval: 'How often the dues are paid',
  paidUntil: 'Paid until',
  customerId: 'Stripe customer',
  mailConsent: 'Agreed to news by email',
} as const

export type ImportField = keyof typeof fields
export const fieldNames = Object.keys(fields) as ImportField[]

/** Our field → the heading of their column. */
export type Mapping = Partial<Record<ImportField, string>>

// Headings of CiviCRM, NationBuilder, Mailchimp, Action Network, Stripe and of lists kept by hand; the likeliest first.
const headings: Record<ImportField, string> = {
  email: 'email emailaddress customeremail primaryemail emailprimary email1 mail homeemail',
  name: 'name fullname displayname customername contactname membername',
  firstName: 'firstname first givenname forename fname',
  lastName: 'lastname surname familyname last lname',
  ...eachPersonField(importedPersonFields, (_, { imported }) => imported!.headings),
  dateOfBirth: 'dateofbirth dob birthdate born bornat',
  constituency:
    'constituency parliamentaryconstituency westminsterconstituency clp federaldistrict',
  joinedOn:
    'joined joinedon datejoined joindate membersince joinedat membershipstartdate startdate startedat startdateutc datesubscribed optintime createdutc',
  theirNumber:
    'membernumber membershipnumber memberno membershipno memberid membershipid contactid internalcontactid nationbuilderid externalid',
  band: 'band membershiptype type kind membershiplevel level tier membershipname',
  amount: 'amount dues subscription fee membershipfee subs monthlyamount',
  interval: 'interval frequency billinginterval paymentfrequency paid paidhow',
  paidUntil:
    'paiduntil membershipexpirationdate expirydate expires expireson enddate membershipenddate currentperiodendutc',
  customerId: 'stripecustomerid customerid stripecustomer stripeid',
  mailConsent:
    'mailconsent emailoptin emailconsent newsletter optin marketingconsent subscribed agreedtonews consenttomail',
}

export type ListColumn = {
  heading: string
  filled: number
  monthFirst: boolean
  customers?: boolean
  /** How many cells are a phone number whose first 0 or + is gone. */
  lostStart?: number
}

/** Which column is which, as far as the headings say it. A column is never taken for two things. */
export function guessMapping(columns: ListColumn[]): Mapping {
  const mapping: Mapping = {}
  const free = new Set(columns.filter((column) => column.filled > 0))
  const take = (field: ImportField, column: ListColumn | undefined) => {
    if (!column || mapping[field]) return
    mapping[field] = column.heading
    free.delete(column)
  }
  const called = (name: string) => [...free].find(({ heading }) => plain(heading) === name)
  take(
    'customerId',
    [...free].find((column) => column.customers),
  )
  for (const field of fieldNames) {
    for (const name of headings[field].split(' ')) take(field, called(name))
  }
  if (mapping.firstName && mapping.lastName) delete mapping.name
  return mapping
}

const plain = (heading: string) => heading.toLowerCase().replace(/[^a-z0-9]/g, '')
