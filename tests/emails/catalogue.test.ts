import { execFileSync } from 'node:child_process'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { emailNamed, emails } from '@/emails/catalogue'
import { joinAddressKnown } from '@/emails/membership/join-address-known'
import { joinAddressToProve } from '@/emails/membership/join-address-to-prove'
import { signInRequested } from '@/emails/people/sign-in-requested'

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'emails/*/*.tsx', ':!emails/parts'],
  { encoding: 'utf8' },
)
  .trim()
  .split('\n')

test('there are emails to look at', () => {
  expect(files.length).toBeGreaterThan(60)
})

test.each(files)(
  '%s holds one email, which is in the catalogue under the name of its file',
  async (file) => {
    const held = Object.values(await import(/* @vite-ignore */ `../../${file}`))
    expect(held).toHaveLength(1)
    expect(emails).toContain(held[0])
    expect(emailNamed(basename(file, '.tsx'))).toBe(held[0])
  },
)

test('the catalogue holds nothing else, and nothing twice', () => {
  expect(emails.map(({ name }) => name).sort()).toEqual(
    files.map((file) => basename(file, '.tsx')).sort(),
  )
})

test('no subject says a code: it is read over a shoulder, and on a locked phone', () => {
  const withCode = { code: '123456', link: 'https://mandate.test/x' }
  for (const email of [signInRequested, joinAddressKnown, joinAddressToProve]) {
    expect(email.subject(withCode)).not.toMatch(/\d{3}/)
  }
})
