import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import Privacy from '@/app/(public)/privacy/page'
import { organisation } from '@/lib/organisation'

/** What the privacy notice says in numbers is what the retention verbs read: both take it from the profile. */
test('the privacy notice prints the periods that the code keeps', () => {
  const page = renderToStaticMarkup(Privacy()).replace(/<[^>]+>/g, ' ')
  const { retention } = organisation
  for (const period of [
    `${retention.unprovenAddressDays} days`,
    `${retention.declinedApplicationMonths} months`,
    `${retention.lapsedProfileYears} years`,
    `${retention.webhookPayloadDays} days`,
    `${retention.mailBodyDays} days`,
    `${retention.endedClaimMonths} months`,
    `${retention.accountingYears} full financial years`,
  ]) {
    expect(page).toContain(period)
  }
})

/** Each sentence that the notice owes its readers, and the tests that hold the code to it. */
test.each([
  ['date of birth is encrypted', 'tests/membership/join/submit.test.ts', 'dateOfBirthSealed'],
  [
    'Nobody can find out from this site',
    'tests/people/referees/requests.test.ts',
    'the applicant sees the very same of a member and of a stranger',
  ],
  [
    'the candidates and returning officer of an election, who are named here',
    'tests/democracy/elections/calling.test.ts',
    'getElection(visitor, slug))!.contests[0]!.candidates).toHaveLength(2)',
  ],
  [
    'shows nobody how you voted',
    'tests/democracy/motions/secrecy.test.ts',
    'no attack beats chance',
  ],
  [
    'What you ask the hardship fund for appears in no list and no report',
    'tests/money/spending/claims.test.ts',
    'hardship is asked for without proof, and named in no list',
  ],
  [
    'our accounts name nobody',
    'tests/money/spending/accounts.test.ts',
    'shows no band in which fewer than five paid, and nobody’s name',
  ],
  [
    'until the claim is paid, declined or withdrawn',
    'tests/money/spending/retention.test.ts',
    'the account is gone as soon as a claim is settled',
  ],
  [
    'The list we used to import members from another system',
    'tests/records/imports/import.test.ts',
    'what stood in the list is forgotten',
  ],
  ['fewer than 5', 'tests/people/networks/networks.test.ts', 'fewer than 5'],
])('it says “%s”, and %s proves it', (sentence, proof, by) => {
  const page = renderToStaticMarkup(Privacy())
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
  expect(page).toContain(sentence)
  expect(readFileSync(proof, 'utf8')).toContain(by)
})
