import { type PersonActor, system } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import type { Network } from '@/lib/organisation'
import { currentVersion } from '@/lib/people/members/wordings'
import { askIntroduction } from '@/lib/people/networks/ask-introduction'
import { backConvenor } from '@/lib/people/networks/convenors/back-convenor'
import { confirmConvenor } from '@/lib/people/networks/convenors/confirm-convenor'
import { offerToConvene } from '@/lib/people/networks/convenors/offer-to-convene'
import { proposeConvenor } from '@/lib/people/networks/convenors/propose-convenor'
import { listOffersToConvene } from '@/lib/people/networks/convenors/read'
import { callConvenorVote } from '@/lib/people/networks/convenors/votes/call-convenor-vote'
import { castConvenorVote } from '@/lib/people/networks/convenors/votes/cast-convenor-vote'
import { getConvenorVote } from '@/lib/people/networks/convenors/votes/read-convenor-vote'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { chooseNetworkLetters } from '@/lib/people/networks/letters/choose-network-letters'
import { sendLetterWithinNetwork } from '@/lib/people/networks/letters/send-letter-within-network'
import { answerNetworkMeeting } from '@/lib/people/networks/meetings/answer-meeting'
import { callNetworkMeeting } from '@/lib/people/networks/meetings/call-meeting'
import { listOwnNetworks } from '@/lib/people/networks/read'
import { showInNetwork } from '@/lib/people/networks/show-in-network'
import { takeNetworkCounts } from '@/lib/people/networks/take-network-counts'
import { takePlaceCounts } from '@/lib/people/organisers/take-place-counts'
import { member, type Officers } from './founding'
import { as } from './joining'
import { isWomanInStory } from './names'
import { daysAgo } from './story-clock'

/** Some members find their networks. One network stays so small that its number is not told. */
export async function tellNetworks(officers: Officers, members: PersonActor[]) {
  for (const [place, person] of members.entries()) {
    if (place % 7 === 1) await enter(person, 'bame', true)
    if (place % 11 === 2) await enter(person, 'lgbt', false)
    if (place % 29 === 5) await enter(person, 'disabled', true)
  }
  await enter(await member('ellie'), 'young', true)
  const women = members.filter(isWomanInStory).filter((_, place) => place % 5 < 3)
  for (const [place, woman] of women.entries()) await enter(woman, 'women', place % 2 === 0)
  await tellWomen(officers, [women[2]!, women[4]!])
  await voteOnConvenor(members.filter((_, place) => place % 7 === 1))
  await takeNetworkCounts(system('monthly'), {})
  await takePlaceCounts(system('monthly'), {})
}

/** The largest network has two convenors, a meeting coming up and a letter about it to those who asked for letters, and one of its members would like to be in touch with another. */
async function tellWomen(officers: Officers, others: PersonActor[]) {
  const [hannah, siobhan] = [await member('hannah'), await member('siobhan')]
  const lines = {
    hannah: 'I have chaired more meetings than I can count. Ask me how.',
    siobhan: 'Care worker, UNISON steward, new to all this.',
  }
  await enter(hannah, 'women', true, lines.hannah)
  await enter(siobhan, 'women', true, lines.siobhan)
  for (const convenor of [hannah, siobhan]) await appoint(convenor, officers, others)
  const meeting = await callNetworkMeeting(hannah, {
    nonce: newId(),
    network: 'women',
    title: 'Speaking up: a practice afternoon',
    startsAt: daysAgo(-12, '14:00'),
    place: 'Trinity Hall, Durham: step-free, with a crèche',
    onlineLink: '',
    words:
      'Two minutes each, on anything you like, and then what went well.\n\n- Bring a topic\n- Tea and cake from 1.30pm',
  })
  await answerNetworkMeeting(others[0]!, {
    meetingId: meeting.id,
    comes: true,
    needs: 'A seat near the door',
  })
  for (const reader of [siobhan, ...others])
    await chooseNetworkLetters(reader, {
      membershipId: await placeIn(reader, 'women'),
      letters: true,
    })
  await sendLetterWithinNetwork(hannah, {
    id: newId(),
    network: 'women',
    subject: 'A practice afternoon, with a crèche',
    text: 'We meet in Durham for two minutes each, on anything you like. The details are on our page.\n\n**Nobody has to speak.** Listening is how most of us began.\n\nHannah',
  })
  await askIntroduction(siobhan, {
    membershipId: await placeIn(hannah, 'women'),
    note: 'You said at the last branch meeting that you mentor new speakers. Would you talk to me before May?',
    shares: ['email'],
  })
}

/** In another network two members offer to convene it, Kwame has called a vote on it, and some have voted. */
async function voteOnConvenor(members: PersonActor[]) {
  const [one, other, ...voters] = members
  const caller = await member('kwame')
  await enter(caller, 'bame', true)
  const offered: string[] = []
  for (const person of [one!, other!]) {
    await offerToConvene(person, {
      membershipId: await placeIn(person, 'bame'),
      consentVersion: currentVersion('network-convenor'),
    })
    offered.push((await listOffersToConvene(person, 'bame'))!.own!.id)
  }
  await callConvenorVote(caller, { membershipId: await placeIn(caller, 'bame') })
  const { running } = (await getConvenorVote(caller, 'bame'))!
  for (const [place, voter] of voters.slice(0, 5).entries())
    await castConvenorVote(voter, { voteId: running!.id, choice: offered[place % 2]! })
}

/** Wanted by two of the network, appointed by two officers. */
async function appoint(convenor: PersonActor, officers: Officers, backers: PersonActor[]) {
  const membershipId = await placeIn(convenor, 'women')
  await offerToConvene(convenor, {
    membershipId,
    consentVersion: currentVersion('network-convenor'),
  })
  const convenorId = (await listOffersToConvene(convenor, 'women'))!.own!.id
  for (const backer of backers) await backConvenor(backer, { convenorId })
  await proposeConvenor(await as(officers.maureen.personId), { convenorId })
  await confirmConvenor(await as(officers.tom.personId), { convenorId })
}

async function placeIn(person: PersonActor, network: Network): Promise<string> {
  const { own } = (await listOwnNetworks(person))!
  return own.find((one) => one.network === network)!.id
}

async function enter(
  person: PersonActor,
  network: Network,
  shownToMembers: boolean,
  line?: string,
) {
  await joinNetwork(person, {
    personId: person.personId,
    network,
    consentVersion: currentVersion('network'),
    shownToMembers,
  })
  if (!line) return
  await showInNetwork(person, {
    membershipId: await placeIn(person, network),
    shown: shownToMembers,
    name: '',
    showsPronouns: true,
    showsPlace: true,
    line,
  })
}
