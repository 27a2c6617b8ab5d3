import { z } from 'zod'
import { emailAddressIn } from '@/lib/kernel/email-address'
import { line } from '@/lib/kernel/text-fields'
import { memberNumberIn, memberNumberInWords } from '@/lib/people/members/member-number'

/** How to find a referee: the address or the number of their membership, written the way we write it. */
function contact(missing: string, wrong: string) {
  return line(missing, 254, wrong).transform((typed, context): string => {
    const number = memberNumberIn(typed)
    if (number !== undefined) return memberNumberInWords(number)
    const email = emailAddressIn(typed)
    if (email) return email
    context.issues.push({ code: 'custom', message: wrong, input: typed })
    return ''
  })
}

function referee(which: string) {
  return {
    name: line(
      `Enter the name of your ${which}`,
      100,
      `The name of your ${which} must be 100 characters or fewer`,
    ),
    contact: contact(
      `Enter the email address or the membership number of your ${which}`,
      `Enter an email address like name@example.com, or a membership number like ${memberNumberInWords(42)}`,
    ),
  }
}

const proposer = referee('proposer')
const seconder = referee('seconder')

export const referees = z
  .object({
    proposerName: proposer.name,
    proposerContact: proposer.contact,
    seconderName: seconder.name,
    seconderContact: seconder.contact,
  })
  .refine((named) => named.proposerContact !== named.seconderContact, {
    path: ['seconderContact'],
    error: 'Your seconder must be a different person from your proposer',
  })

export type Referees = z.output<typeof referees>

/** Somebody else in the place of a referee who cannot give the reference. */
export const otherReferee = z.object(referee('new referee'))

type Own = { email: string | null; member?: { number: number } }

const oneself = 'You cannot be your own referee. Name another member'

function isOneself(contact: string, { email, member }: Own): boolean {
  return (
    contact === email || (member !== undefined && contact === memberNumberInWords(member.number))
  )
}

/** Nobody vouches for themselves. What is wrong at which field, if anything. */
export function namesOneself(named: Referees, own: Own) {
  const wrong: Partial<Record<keyof Referees, string>> = {}
  for (const field of ['proposerContact', 'seconderContact'] as const) {
    if (isOneself(named[field], own)) wrong[field] = oneself
  }
  return wrong
}

/**
 * Somebody else has to be somebody else. It compares only what the applicant typed, and so tells nothing about whom a
 * contact belongs to.
 */
export function notAnother(contact: string, own: Own, named: readonly { contact: string }[]) {
  if (isOneself(contact, own)) return oneself
  return named.some((referee) => referee.contact === contact)
    ? 'You have already named this person. Name another member'
    : undefined
}
