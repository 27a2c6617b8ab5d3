import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { contactProof } from '@/lib/movement/affiliates/address-proof'
import { askToAffiliate } from '@/lib/movement/affiliates/asking/ask-to-affiliate'
import { confirmAdmission } from '@/lib/movement/affiliates/deciding/confirm'
import { proposeAdmission } from '@/lib/movement/affiliates/deciding/propose'
import { getAffiliateAtDesk, listAffiliatesAtDesk } from '@/lib/movement/affiliates/read-desk'

type Request = Omit<Parameters<typeof askToAffiliate>[1], 'token'>

export function aRequest(given: Partial<Request> = {}): Request {
  return {
    name: 'Cumbria Tenants’ Union',
    about: 'Tenants who stand by each other.',
    website: 'https://tenants.example',
    members: 120,
    rules: 'Our conference decides.',
    agreedBy: 'conference',
    agreedOn: '2026-01-10',
    named: true,
    contactName: 'Ada Weaver',
    office: 'Secretary',
    ...given,
  }
}

/** What the link says that was mailed to somebody who wants to affiliate an organisation. */
export function provedAddress(email: string) {
  return contactProof(email, addDays(now(), 1))
}

/** An organisation that asks, and the secret of its contact’s link. */
export async function anAsking(email: string, given: Partial<Request> = {}): Promise<string> {
  const { token } = await askToAffiliate(visitor, {
    ...aRequest(given),
    token: provedAddress(email),
  })
  return token
}

/** What an officer who reads an affiliate's page sends back with the button. */
export async function seenBy(officer: PersonActor, number: number): Promise<string> {
  return (await getAffiliateAtDesk(officer, number))!.seen
}

/** One that two officers have admitted. */
export async function anAffiliate(
  [first, second]: readonly [PersonActor, PersonActor],
  email: string,
  given: Partial<Request> = {},
): Promise<{ number: number; token: string }> {
  const token = await anAsking(email, given)
  const { number } = (await listAffiliatesAtDesk(first))![0]!
  const seen = await seenBy(first, number)
  await proposeAdmission(first, { number, seen })
  await confirmAdmission(second, { number, seen })
  return { number, token }
}
