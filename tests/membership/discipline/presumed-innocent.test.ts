import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { caseNews } from '@/emails/membership/case-news'
import { caseWaits } from '@/emails/membership/case-waits'
import { chargeBrought } from '@/emails/membership/charge-brought'
import { renderEmail } from '@/emails/render-email'
import {
  caseDates,
  caseDecisionInWords,
  caseHeadline,
  presumption,
} from '@/lib/membership/discipline/case-in-words'
import { measureInWords } from '@/lib/membership/discipline/measures'
import { organisation } from '@/lib/organisation'

/** Every file whose words somebody reads about a complaint or a case. */
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'app', 'components', 'lib', 'emails'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => /(complaint|case|charge-|discipline)/.test(file) && /\.tsx?$/.test(file))
  .filter((file) => /membership|desk|app\/complaints|retention/.test(file))

/** Words that say of somebody that they did it, or speak of a member as a court speaks of a defendant. */
const presuming =
  /\b(offen[cs]es?|offenders?|guilt|guilty|crimes?|criminals?|convict\w*|culprits?|perpetrators?|accused|defendants?|misconduct|wrongdoing|punish\w*|penalt\w+|prosecut\w+|trial|verdicts?|sentenced)\b/i

test('there are words to look at', () => {
  expect(files.length).toBeGreaterThan(60)
  expect('The accused was found guilty').toMatch(presuming)
})

test.each(files)('%s presumes nobody to have done anything', (file) => {
  expect(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => presuming.test(line)),
  ).toEqual([])
})

test.each(files)('%s speaks plain English', (file) => {
  const said = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .split('\n')
  expect(said.filter((line) => /\b(whoever|whom|whomever|shall|afresh)\b/i.test(line))).toEqual([])
})

test('the rule book’s outcomes and rules presume nothing either', () => {
  expect(JSON.stringify(organisation.discipline)).not.toMatch(presuming)
})

test('what is alleged is said to be alleged, and the member to be presumed innocent, until it is decided', async () => {
  const at = '2027-03-14T17:00:00.000Z'
  const { text } = await renderEmail(chargeBrought, {
    name: 'Ada',
    until: at,
    endsAt: at,
    link: 'https://nell.example/x',
  })
  expect(text).toContain('alleged')
  expect(text).toContain('presumed innocent')
  const open = { state: 'open' as const, running: true, mayAppeal: false, lapsesAt: new Date(at) }
  expect(presumption(open, true)).toBe('You are presumed innocent. Nothing has been decided.')
  expect(presumption(open, false)).toContain('presumed innocent')
  expect(presumption({ ...open, running: false }, true)).toContain('Nothing follows from it')
  expect(presumption({ ...open, state: 'decided', running: false }, true)).toBeUndefined()
  expect(caseHeadline({ ...open, answerBy: new Date(at) }, true)).toMatch(/^Please answer by/)
  const late = { ...open, answerBy: new Date(at), answerTimeOver: true }
  expect(caseHeadline(late, true)).toBe('You can still answer, until it is decided')
  expect(caseDates(late).map(({ term }) => term)).toContain('Answer was due by')
  expect(
    presumption({ ...open, state: 'dropped', outcome: 'expulsion', running: false }, true),
  ).toBe('The appeal was not decided in time. The decision has no effect.')
  expect(caseHeadline({ ...open, running: false }, true)).toBe('Your case has dropped')
})

test('officers and those who decide read that the member is presumed innocent, as long as nothing is decided', async () => {
  const said = async (task: Parameters<typeof caseWaits.body>[0]['task']) =>
    (await renderEmail(caseWaits, { name: 'Ada', task, link: 'https://nell.example/x' })).text
  for (const task of ['confirm-case', 'name-panel', 'time-asked', 'decide', 'draft'] as const)
    expect(await said(task), task).toContain('presumed innocent')
  for (const task of ['hear-appeal', 'appeal-draft', 'decided'] as const)
    expect(await said(task), task).not.toContain('nothing has been decided')
})

test('once it has been decided, no email says that nothing has been', async () => {
  const props = { name: 'Ada', until: '2027-03-14T00:00:00.000Z', link: 'https://nell.example/x' }
  for (const news of ['evidence-added', 'extended', 'dropped'] as const) {
    const first = (await renderEmail(caseNews, { ...props, news })).text
    const appeal = (await renderEmail(caseNews, { ...props, news, appeal: true })).text
    expect(appeal).not.toBe(first)
    expect(appeal).not.toMatch(/nothing has been decided|Nothing is decided/)
    expect(appeal).toMatch(/appeal/)
  }
})

test('a day is said once, and what it means', () => {
  const end = new Date('2027-03-14T00:00:00.000Z')
  const day = 'Saturday 13 March 2027'
  expect(measureInWords('suspension', end)).toBe(
    `Suspension until the decision, and until ${day} at the latest`,
  )
  expect(measureInWords('extension', end)).toBe(`More time for the case, until ${day}`)
  expect(measureInWords('reinstatement')).toBe('Taking the member back')
  expect(caseDecisionInWords('suspension', end)).toBe(`Suspension until ${day}`)
  for (const { name } of Object.values(organisation.discipline.outcomes)) {
    expect(name).not.toMatch(/until/)
  }
})
