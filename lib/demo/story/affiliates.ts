import { visitor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { contactProof } from '@/lib/movement/affiliates/address-proof'
import { askToAffiliate } from '@/lib/movement/affiliates/asking/ask-to-affiliate'
import { getOwnAffiliate } from '@/lib/movement/affiliates/contact/read-own-affiliate'
import { confirmAdmission } from '@/lib/movement/affiliates/deciding/confirm'
import { proposeAdmission } from '@/lib/movement/affiliates/deciding/propose'
import { acceptDelegation } from '@/lib/movement/affiliates/delegates/answer'
import { nameDelegate, nameSubstitute } from '@/lib/movement/affiliates/delegates/name-delegate'
import { listFees } from '@/lib/movement/affiliates/fees/read-fees'
import { recordFee } from '@/lib/movement/affiliates/fees/record-fee'
import { chaseAffiliates } from '@/lib/movement/affiliates/keeping/chase-affiliates'
import { getAffiliateAtDesk, listAffiliatesAtDesk } from '@/lib/movement/affiliates/read-desk'
import { emailOf } from '../cast'
import type { Officers } from './founding'
import { as, linkInMail } from './joining'
import { daysAgo } from './story-clock'

type Told = Omit<Parameters<typeof askToAffiliate>[1], 'token'>

const council: Told = {
  name: 'Wearside Trades Union Council',
  about:
    'Union branches of Sunderland and the Wear valley, who have met on the first Tuesday of the month since 1873.',
  website: 'https://wearside.example',
  members: 140,
  rules:
    'Each branch sends two delegates. We decide by a show of hands, and by card if a branch asks.',
  agreedBy: 'meeting',
  agreedOn: dateOf(daysAgo(40)),
  named: true,
  contactName: 'Moira Teasdale',
  office: 'Secretary',
}

const students: Told = {
  name: 'Durham Student Left',
  about: 'Socialists at the university and the colleges of Durham.',
  website: null,
  members: 46,
  rules: 'Every student who comes to a meeting has a vote. Our officers change each summer.',
  agreedBy: 'ballot',
  agreedOn: dateOf(daysAgo(41)),
  named: true,
  contactName: 'Callum Wray',
  office: 'Convenor',
}

const renters: Told = {
  name: 'Gateshead Renters Together',
  about: 'Tenants of private landlords on both sides of the Felling bypass.',
  website: 'https://renters.example',
  members: 88,
  rules: 'A meeting of all members decides. A committee of five does the work between meetings.',
  agreedBy: 'conference',
  agreedOn: dateOf(daysAgo(9)),
  named: true,
  contactName: 'Ines Okafor',
  office: 'Chair',
}

const emails = {
  council: 'secretary@wearside.example',
  students: 'convenor@students.example',
  renters: 'chair@renters.example',
}

async function ask(email: string, told: Told): Promise<string> {
  const { token } = await askToAffiliate(visitor, {
    ...told,
    token: contactProof(email, addDays(now(), 1)),
  })
  return token
}

type Admitting = Pick<Officers, 'tom' | 'maureen'>

/** Two organisations are admitted. One of them sends its delegates. */
export async function admitStoryAffiliates({ tom, maureen }: Admitting): Promise<string> {
  const [secretary, chair] = [await as(tom.personId), await as(maureen.personId)]
  const token = await ask(emails.council, council)
  await ask(emails.students, students)
  for (const { number } of (await listAffiliatesAtDesk(secretary))!) {
    const { seen } = (await getAffiliateAtDesk(secretary, number))!
    await proposeAdmission(secretary, { number, seen })
    await confirmAdmission(chair, { number, seen })
  }
  const named = [
    { name: 'George Tulip', email: emailOf('george') },
    { name: 'Bernadette Foy', email: 'bernadette@branch.example' },
    { name: 'Ken Ashurst', email: 'ken@branch.example' },
  ]
  for (const [place, delegate] of named.entries()) {
    await nameDelegate(visitor, { token, ...delegate })
    if (place === 2) continue
    const { pathname } = await linkInMail(delegate.email)
    await acceptDelegation(visitor, { token: pathname.split('/').at(-1)! })
  }
  return token
}

/** One has paid, and a delegate of theirs is away for a month; the other is late with its fee. A third one asks. */
export async function tellAffiliates({ joyce }: Pick<Officers, 'joyce'>, token: string) {
  const treasurer = await as(joyce.personId)
  const { owed } = (await listFees(treasurer))!
  const fee = owed.find(({ name }) => name === council.name)!
  await recordFee(treasurer, {
    nonce: newId(),
    yearId: fee.yearId,
    kind: 'bank',
    amountPence: fee.feePence,
    receivedOn: dateOf(daysAgo(30)),
  })
  const { delegates } = (await getOwnAffiliate(token))!
  await nameSubstitute(visitor, {
    token,
    standsInFor: delegates.find(({ name }) => name === 'Bernadette Foy')!.id,
    until: dateOf(daysAgo(-28)),
    name: 'Sam Haydock',
    email: 'sam@branch.example',
  })
  await chaseAffiliates()
  await ask(emails.renters, renters)
}
