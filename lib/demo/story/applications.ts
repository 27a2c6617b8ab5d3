import type { PersonActor } from '@/lib/kernel/actor'
import { system } from '@/lib/kernel/actor'
import { declineApplication } from '@/lib/membership/join/decline-application'
import { returnApplication } from '@/lib/membership/join/return-application'
import type { Answers } from '@/lib/membership/join/sections'
import { takeApplication } from '@/lib/membership/join/take-application'
import { chaseReferees } from '@/lib/people/referees/chase-referees'
import { declineReference } from '@/lib/people/referees/decline-reference'
import { expireReferences } from '@/lib/people/referees/expire-references'
import { remindReferees } from '@/lib/people/referees/remind-referees'
import { registerSupporter } from '@/lib/people/supporters/register-supporter'
import { emailOf, type Slug } from '../cast'
import type { Officers } from './founding'
import { castName } from './founding'
import {
  acceptReferenceOf,
  answersOf,
  applicationOf,
  apply,
  approve,
  as,
  fillInApplication,
  referenceFor,
  startDraft,
  vouch,
} from './joining'
import { daysAgo, liveTo } from './story-clock'

const basic = { band: 'basic', interval: 'month', amountPence: 300 } as const

function applicant(slug: Slug, officers: Officers, dues: Answers['dues'] = basic) {
  return {
    name: castName(slug),
    email: emailOf(slug),
    number: 300 + slug.length,
    dues,
    proposer: officers.hannah,
    seconder: officers.george,
  }
}

/** Two applications of a month ago: one whose referee never answered, one that was declined. */
export async function tellOldApplications(officers: Officers) {
  await liveTo(daysAgo(28))
  const late = await apply({
    ...applicant('marcus', officers),
    name: 'Joan Weatherill',
    email: 'joan.weatherill@post.example',
  })
  await vouch(late, 'proposer')
  const strangerNamed = await apply({
    ...applicant('leah', officers),
    name: 'Declan Foy',
    email: 'declan.foy@post.example',
  })
  await vouch(strangerNamed, 'proposer')
  await decline(await as(officers.nasreen.personId), strangerNamed)
}

/** Applications in every state, in the order in which they came. */
export async function tellApplications(officers: Officers, report: (line: string) => void) {
  const officer = () => as(officers.nasreen.personId)

  await liveTo(daysAgo(9))
  const marcus = await apply(applicant('marcus', officers))
  await vouch(marcus, 'proposer')
  await acceptReferenceOf(await officer(), marcus, 'proposer')
  const unmatched = await apply({
    ...applicant('peter', officers),
    name: 'Bernadette Quigley',
    email: 'bernadette.quigley@post.example',
    seconder: { ...officers.george, name: 'George Tullip', email: 'g.tullip@post.example' },
  })
  await vouch(unmatched, 'proposer')
  const carys = await apply(applicant('carys', officers))
  await vouch(carys, 'proposer')
  const referenceId = await referenceFor(carys, 'seconder')
  const privateNote = 'We met once at a conference. I do not know Carys well enough to vouch.'
  await declineReference({ kind: 'referee', referenceId }, { referenceId, privateNote })

  await liveTo(daysAgo(7))
  const peter = await apply(applicant('peter', officers))
  const applicationId = await applicationOf(peter)
  await takeApplication(await officer(), { applicationId })
  const question =
    'You wrote that you have just moved here. Are you on the electoral register in Durham yet, or still in Leeds?'
  await returnApplication(await officer(), { applicationId, question })

  await liveTo(daysAgo(5))
  await approve(await officer(), await apply(applicant('sunita', officers)))
  const yasmin = await apply(applicant('yasmin', officers))
  for (const place of ['proposer', 'seconder'] as const) {
    await vouch(yasmin, place)
    await acceptReferenceOf(await officer(), yasmin, place)
  }

  await liveTo(daysAgo(3))
  const leah = applicant('leah', officers)
  await fillInApplication(await startDraft(leah.email), answersOf(leah), [
    'about-you',
    'labour-movement',
  ])
  const owen = applicant('owen', officers)
  const answers = answersOf(owen)
  const away = {
    ...answers,
    'labour-movement': { ...answers['labour-movement'], constituency: 'outside-region' as const },
  }
  const supporter = await startDraft(owen.email)
  await fillInApplication(supporter, away, ['about-you', 'labour-movement'])
  await registerSupporter(supporter, { name: owen.name, wantsNews: true })

  await remindReferees(system('daily'), {})
  await chaseReferees(system('daily'), {})
  await expireReferences(system('daily'), {})
  report('Applications are on the desk in every state.')
}

async function decline(officer: PersonActor, declined: PersonActor) {
  const applicationId = await applicationOf(declined)
  const reason =
    'You told us that you support a party that stands against Labour candidates. Our members agree not to.'
  await takeApplication(officer, { applicationId })
  await declineApplication(officer, { applicationId, reason })
}
