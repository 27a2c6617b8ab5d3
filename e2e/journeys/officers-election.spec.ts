import { inventedName as nameInStory } from '@/lib/demo/story/names'
import { reopenNominations as reopen } from '@/lib/democracy/elections/reopen-nominations'
import { isAccessible } from '../support/accessible'
import * as byHand from '../support/election/by-hand'
import {
  calls,
  numberOf,
  readsTurnout,
  replacesReturningOfficer,
} from '../support/election/calling'
import * as device from '../support/election/devices'
import { Hall } from '../support/election/election-actors'
import * as hustings from '../support/election/hustings'
import * as key from '../support/election/keys'
import * as paper from '../support/election/papers'
import { castsByProgram, collectsByProgram } from '../support/election/protocol-client'
import * as result from '../support/election/result'
import * as roll from '../support/election/roll'
import * as scrutineer from '../support/election/scrutineer'
import * as candidate from '../support/election/standing'
import * as vote from '../support/election/voting'
import { expect, test } from '../support/journey'
import { mailTo } from '../support/mail'
import { addressOf, emailOf, nameOf, signInAs } from '../support/sign-in'

const [hannah, george, maureen, ellie] = [
  nameOf('hannah'),
  nameOf('george'),
  nameOf('maureen'),
  nameOf('ellie'),
]
const ranking = (chairs: string[], secretary: string[]): vote.Ranking => ({
  'Co-Chair': chairs,
  Secretary: secretary,
})
const forHannah = ranking([hannah, george], [ellie])
const forGeorge = ranking([george, hannah], [george, ellie])
const forMaureen = ranking([maureen, hannah], [ellie])
const forNobody = ranking([maureen, reopen], [reopen])

/** Members on the free band, so that no card fails on the way, and what they want. */
const byProgram = [2, 7, 11, 16, 20, 25, 29, 34, 38, 43, 47, 52].map((number, at) => ({
  name: nameInStory(number),
  ranking: at < 8 ? forHannah : at < 11 ? forGeorge : forNobody,
}))
/** Another of them. Nobody whose dues could end while the clock goes on. */
const supporter = addressOf(nameInStory(61))

test('members elect their officers in secret, from the timetable to the new terms @clock', async ({
  sitDown,
  browser,
}, info) => {
  const hall = new Hall(sitDown, { ellie: { viewport: { width: 320, height: 640 } } })
  const at = hall.at.bind(hall)

  const election = await calls(await at('maureen'), {
    title: 'Co-Chairs and Secretary, by secret ballot',
    offices: ['Co-Chair', 'Secretary'],
    returningOfficer: await numberOf(await at('nasreen')),
  })
  await replacesReturningOfficer(await at('maureen'), election, 'Tom Hesketh')

  await hall.waits('Move on a day', 'Move on a day')
  const [some, more] = [
    { proposer: await at('joyce'), seconder: await at(supporter) },
    { proposer: await at('nasreen'), seconder: await at(supporter) },
  ]
  await candidate.stands(election, 'Co-Chair', { ...some, candidate: await at('maureen') })
  await candidate.stands(election, 'Co-Chair', { ...more, candidate: await at('george') })
  await candidate.stands(election, 'Co-Chair', { ...some, candidate: await at('siobhan') })
  await candidate.stands(election, 'Secretary', { ...some, candidate: await at('george') })
  await candidate.stands(election, 'Secretary', { ...more, candidate: await at('ellie') })
  await candidate.stands(election, 'Co-Chair', { ...more, candidate: await at('hannah') })
  const photo = 'Hannah in front of our banner'
  await candidate.showsFace(await at('hannah'), photo)
  const question = 'Would you hold a meeting in each county?'
  await hustings.asks(await at('nasreen'), election, question)
  await hustings.answers(await at('hannah'), election, 'Yes, and the first one in Cumbria.')

  await hall.waits('Move on a week')
  await candidate.withdraws(await at('siobhan'), election, nameOf('siobhan'))

  await hall.waits('Move on a day', 'Move on a day')
  const named = ['joyce', supporter, 'nasreen'] as const
  const numbers: string[] = []
  for (const holder of named) numbers.push(await numberOf(await at(holder)))
  await key.namesHolders(await at('tom'), election, numbers)
  await key.makesKey(await at('joyce'), election)
  numbers[1] = await numberOf(await at('kwame'))
  await key.namesHolders(await at('tom'), election, numbers)
  await key.printsWords(await at('nasreen'), election)
  const words: string[] = []
  for (const holder of ['joyce', 'kwame'] as const)
    words.push(await key.makesKey(await at(holder), election))
  words.push(await key.makesKeyByKeyboard(await at('nasreen'), election))
  await key.isToldWhichWordIsWrong(await at('joyce'), election, words[0]!)
  for (const [place, holder] of (['joyce', 'kwame'] as const).entries())
    await key.testsKey(await at(holder), election, words[place]!)
  await key.publishes(await at('tom'), election)
  await key.areFixed(await at('tom'), await at('joyce'), election)

  await hall.waits('Move on a day', 'Move on a day')
  const paulines = await numberOf(await at('pauline'))
  await roll.contestsLine(await at('pauline'), election, 'I paid Joyce in cash last week.')
  await roll.putOnRoll(await at('tom'), await at('kwame'), election, paulines)
  await byHand.marks(await at('tom'), await at('kwame'), election, paulines)
  await candidate.areRead(await at('ellie'), election, [hannah, george, maureen, ellie], photo)
  await paper.reads(await at('ellie'), election)
  await paper.collects(await at('ellie'), election)
  const code = await paper.collects(await at('siobhan'), election)
  for (const slug of ['george', 'maureen', 'kwame', 'joyce', 'nasreen'] as const)
    await paper.collects(await at(slug), election)
  await paper.collectsByKeyboard(await at('hannah'), election)
  const clients = []
  for (const { name, ranking } of byProgram)
    clients.push({ client: await collectsByProgram(election, name), ranking })

  await hall.waits('Move on a day', 'Move on a day', 'Move on a day')
  await readsTurnout(await at('tom'), election, 'At least 20')
  await device.votesWithoutNetwork(await at('ellie'), election, forGeorge)
  await vote.checks(await at('ellie'), election, 'it is waiting for its batch')
  await vote.votes(await at('george'), election, forGeorge)
  await vote.findsBallot(await at('george'), election)
  await vote.votes(await at('maureen'), election, forMaureen)
  await vote.votes(await at('joyce'), election, forMaureen)
  await vote.votes(await at('nasreen'), election, forHannah)
  await vote.votesByKeyboard(await at('hannah'), election, forHannah)
  await vote.votes(await at('kwame'), election, forMaureen)
  await vote.votes(await at('kwame'), election, forHannah)
  await vote.votes(await at('siobhan'), election, forHannah)
  const laptop = await sitDown()
  await signInAs(laptop, 'siobhan')
  await paper.bringsPaper(laptop, election, code)
  await vote.votes(laptop, election, forGeorge)
  await device.leaves(laptop, election)
  await device.needsJavaScript(browser, election, `Ask ${nameOf('tom')}, the returning officer`)
  for (const { client, ranking } of clients) await castsByProgram(client, ranking)
  await byHand.types(await at('tom'), await at('kwame'), election, {
    'Co-Chair': '4',
    Secretary: '2',
  })

  await hall.waits('Move on a week')
  await vote.checks(await at('kwame'), election, 'Your ballot is there, byte for byte')
  await device.keepsNoPage(await at('kwame'))
  await key.opensBox(await at('joyce'), election, words[0]!, 'first')
  await key.opensBox(await at('nasreen'), election, words[2]!, 'second')
  await result.declares(await at('tom'), election)

  const visitor = await sitDown()
  await visitor.goto(`/elections/${election}/result`)
  for (const elected of [`Elected: ${hannah} and ${george}`, `Elected: ${ellie}`])
    await expect(visitor.getByText(elected, { exact: true })).toBeVisible()
  await expect(visitor.getByText(`${george} was elected to an earlier position`)).toBeVisible()
  await expect(visitor.getByText(/^21 of \d+ members on the roll voted/)).toBeVisible()
  await isAccessible(visitor)
  await scrutineer.recountsInBrowser(visitor)
  await scrutineer.verifies(visitor, info.outputDir, { ballots: 20, byHand: 1, spoilt: 0 })
  await scrutineer.recounts(visitor, info.outputDir, 'Co-Chair')
  await scrutineer.recounts(visitor, info.outputDir, 'Secretary')

  await result.challenges(await at('maureen'), election, 'Who counted the papers by hand?')
  await mailTo(emailOf('tom'), 'challenge-received', maureen)
  await result.answersChallenge(await at('tom'), election, 'Kwame and I, each for ourselves.')

  await hall.waits('Move on a week', 'Move on a day')
  const tom = await at('tom')
  await result.endsTerm(tom, await at('maureen'), nameOf('kwame'))
  await result.beginsTerm(tom, await at('maureen'), election, hannah)
  await result.endsTerm(tom, await at('hannah'), maureen)
  await result.beginsTerm(tom, await at('hannah'), election, george)
  await result.endsTerm(await at('hannah'), await at('george'), nameOf('tom'))
  await result.beginsTerm(await at('hannah'), await at('george'), election, ellie)
  const hers = await at('ellie')
  await hers.goto('/desk')
  await expect(hers.getByText('Desk · Secretary', { exact: true })).toBeVisible()
  await hers.goto('/desk/elections')
  await expect(hers.getByRole('link', { name: 'Call an election' })).toBeVisible()
})
