import { z } from 'zod'
import { emailAddressIn } from '@/lib/kernel/email-address'
import { brokenForm } from '@/lib/kernel/form-fields'
import { line, optionalLine, optionalWebAddress } from '@/lib/kernel/text-fields'
import { type SisterKind, sisterKinds } from './states'

const sister = {
  name: line('Enter the name of the organisation', 120, 'The name must be 120 characters or fewer'),
  kind: z.enum(
    Object.keys(sisterKinds) as [SisterKind, ...SisterKind[]],
    'Choose what kind of organisation it is',
  ),
  website: optionalWebAddress(200, 'Enter a web address that begins with https://').transform(
    (typed) => typed || null,
  ),
  office: line(
    'Enter the office, like Regional secretary',
    80,
    'The office must be 80 characters or fewer',
  ),
  contactName: optionalLine(100, 'The name must be 100 characters or fewer'),
  email: optionalLine(254, 'Enter an email address in full').refine(
    (typed) => typed === '' || emailAddressIn(typed) !== undefined,
    'Enter an email address in full, like name@example.org',
  ),
  phone: optionalLine(40, 'The phone number must be 40 characters or fewer'),
}

type Typed = { email: string; phone: string }
const reachable = ({ email, phone }: Typed) => email !== '' || phone !== ''
const unreachable = { path: ['email'], message: 'Enter an email address or a phone number' }

export const addSisterForm = z.object(sister).refine(reachable, unreachable)
export const changeSisterForm = z
  .object({ ...sister, sisterId: z.uuid(brokenForm) })
  .refine(reachable, unreachable)
export const sisterForm = z.object({ sisterId: z.uuid(brokenForm) })
