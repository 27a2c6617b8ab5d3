import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** A rule that was once written down in several places, and the files that may say it now. */
const rules: Record<string, { written: RegExp; in: string[] }> = {
  'how a member stands': {
    written: /resigned(At|_at)\b.*(return|then) 'resigned'/,
    in: ['lib/people/members/standing.ts'],
  },
  'which subscription is in force': {
    written: /isNull\(subscriptions\.endedAt\)|subscriptions\.(endedAt\}|ended_at) is null/,
    in: ['db/schema/money/subscriptions.ts'],
  },
  'what somebody is called': {
    written: /preferredName (\|\||\?\?) \S*name\b|coalesce\([^)]*preferred_?name/i,
    in: ['db/schema/people/people.ts'],
  },
  'how a date, a time or a number is typed': {
    written: /\brealDate\(|z\.coerce/,
    in: [
      'lib/kernel/calendar.ts',
      'lib/kernel/env.ts',
      'lib/kernel/form-fields.ts',
      // Other people's lists write dates in other ways; what is a real day is said once.
      'lib/records/imports/checking/dates.ts',
      'lib/money/bank-statements/reading/values.ts',
    ],
  },
  'how a date fills the boxes of a form': {
    written: /split\('-'\)\s*\.map\(\(part\) => String/,
    in: ['lib/kernel/form-fields.ts'],
  },
  'which numbers an address can give': {
    written: /\[1-9\]\\d\{0,8\}|typeof \w+ === 'string' && \/\^\\d/,
    in: ['app/number-in-address.ts'],
  },
  'what a form has done, at the top of the page it leads to': {
    written: /kind="success" announce/,
    in: ['components/ui/success-message.tsx'],
  },
}

const files = execFileSync(
  'git',
  [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    'app',
    'components',
    'lib',
    'db',
    'emails',
  ],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file))

test.each(Object.keys(rules))('%s is said in one place', (name) => {
  const rule = rules[name]!
  const elsewhere = files.filter(
    (file) => !rule.in.includes(file) && rule.written.test(readFileSync(file, 'utf8')),
  )
  expect(elsewhere).toEqual([])
})
