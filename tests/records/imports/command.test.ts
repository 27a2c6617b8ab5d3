import { expect, test } from 'vitest'
import { askedIn, usage } from '@/lib/commands/import-arguments'

test('the command knows what it is asked', () => {
  expect(askedIn(['members.csv'])).toMatchObject({ file: 'members.csv', band: 'basic', yes: false })
  expect(
    askedIn(['members.csv', '--band', 'free', '--dry-run', '--yes', '--map', 'm.json']),
  ).toEqual({
    file: 'members.csv',
    map: 'm.json',
    undo: undefined,
    band: 'free',
    dryRun: true,
    yes: true,
  })
  expect(askedIn(['--undo', 'an-id'])).toMatchObject({ undo: 'an-id', file: undefined })
})

test.each([
  [[]],
  [['a.csv', 'b.csv']],
  [['a.csv', '--undo', 'id']],
  [['a.csv', '--band', 'gold']],
  [['a.csv', '--colour']],
])('asked %o, it says how to ask', (given) => {
  expect(() => askedIn(given)).toThrow(usage)
})
