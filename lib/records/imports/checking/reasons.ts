import { organisation } from '@/lib/organisation'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { fields, type ImportField } from './fields'

/** Why a row is not taken in, or an undone one is kept: `field:what` or `field:what:line`, several with spaces between. */
const sentences: Record<string, string> = {
  'row:cells': 'there are more cells in this line than headings',
  'row:formula': 'a cell contains a formula instead of its value',
  missing: 'is missing',
  form: 'is not written in a way we can read',
  unknown: 'is not one we recognise',
  twice: 'is already in this list, on line',
  ambiguous: 'can be read in two ways; say how its column is written, or write it as 2024-03-31',
  impossible: 'is not a date we can read; write it as 2024-03-31',
  'cannot-be': 'is not possible',
  'constituency:unknown': `is not one of the ${organisation.place.names.length} of our region`,
  'phone:rounded': 'has lost its last figures in a spreadsheet',
  'postcode:form':
    'is not a full UK postcode; for an address abroad the list needs a column for the country',
  'dateOfBirth:cannot-be': `is not possible, or belongs to someone under ${organisation.minimumAge}`,
  'joinedOn:cannot-be': 'is in the future, or before 1900',
  'amount:apart': 'does not go with this band and interval',
  'interval:missing': 'is missing, so the amount could be for a month or for a year',
  'customerId:form': 'is not a Stripe customer ID, which starts with cus_',
  'customerId:missing': 'is not in our Stripe account',
  'customerId:unusual':
    'pays something at Stripe that is not one monthly or yearly amount in pounds',
  'customerId:away':
    'could not be looked up, because Stripe did not answer; check the list again later',
  'email:known': 'belongs to someone we already have; we have not changed their record',
  'customerId:known': 'belongs to someone we already have; we have not changed their record',
  'email:flagged': 'belongs to someone who was expelled',
  'person:born-member': 'The same name and date of birth as member',
  'person:postcode-member': 'The same name and postcode as member',
  'person:flagged': 'The same name and date of birth or postcode as someone who was expelled',
  'person:number-member': 'The same number in the old system as member',
  'person:born-applicant': 'The same name and date of birth as in application',
  'person:postcode-applicant': 'The same name and postcode as in application',
  'person:born-line': 'The same name and date of birth as on line',
  'person:postcode-line': 'The same name and postcode as on line',
  'person:number-line': 'The same number in the old system as on line',
  'kept:signed-in': 'has signed in since',
  'kept:paid': 'money came or went since',
  'kept:acted': 'they, or an officer, have done something since',
}

/** "Email address is missing. Joined on can be read in two ways; write it as 2024-03-31." */
export function reasonInWords(reason: string | null): string {
  return (reason ?? '').split(' ').filter(Boolean).map(sentenceOf).join(' ')
}

function sentenceOf(problem: string) {
  const [field, what, line] = problem.split(':') as [ImportField, string, string?]
  const said = sentences[`${field}:${what}`] ?? sentences[what] ?? what
  const number = line && what.endsWith('-member') ? memberNumberInWords(Number(line)) : line
  const whole = `${fields[field] ? `${fields[field]} ` : ''}${said}${number ? ` ${number}` : ''}.`
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}
