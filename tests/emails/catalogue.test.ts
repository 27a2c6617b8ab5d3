import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { emailNamed, emails } from '@/emails/catalogue'
import { joinAddressKnown } from '@/emails/membership/join-address-known'
import { joinAddressToProve } from '@/emails/membership/join-address-to-prove'
import { signInRequested } from '@/emails/people/sign-in-requested'
import { mailKindInWords } from '@/lib/records/outgoing-mail/mail-kinds'
import { emailProps } from '@/tests/support/email-props'

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

test('each email begins with the name of whom it is for, as those are told who share an address, but for these', () => {
  const nameless = emails.filter(({ greets }) => !greets).map(({ name }) => name)
  expect(nameless.sort()).toEqual([
    // To whoever asks, of whom we know nothing yet.
    'affiliate-address-to-prove',
    'complaint-received',
    // To an address, for whoever reads it: to sign in, or that it is known here or not.
    'email-change-address-known',
    'email-change-to-prove',
    'event-address-to-prove',
    'join-address-known',
    'join-address-to-prove',
    'set-up-tested',
    'sign-in-requested',
    'sign-in-unknown-address',
    // To whoever signs: of many of them we do not know the name.
    'statement-address-to-prove',
    'statement-news',
    'statement-now-public',
    'statement-signature-declined',
    'statement-signed',
    'support-address-known',
    'support-address-to-prove',
  ])
})

test('each says in words of its own what it is, for the list of emails sent', () => {
  const kinds = emails.map(({ kind }) => kind)
  expect(new Set(kinds).size).toBe(kinds.length)
  for (const { name, kind } of emails) {
    expect(kind).toMatch(/^[A-Z][A-Za-z, -]+[a-z]$/)
    expect(mailKindInWords(name)).toBe(kind)
  }
})

test('no subject says a code: it is read over a shoulder, and on a locked phone', () => {
  const withCode = { code: '123456', link: 'https://mandate.test/x' }
  for (const email of [signInRequested, joinAddressKnown, joinAddressToProve]) {
    expect(email.subject(withCode)).not.toMatch(/\d{3}/)
  }
})

test('whatever holds a code or a link that signs in is known to open something once', async () => {
  const holdsCode = files.filter((file) => /<Code>|\/confirm\?/.test(readFileSync(file, 'utf8')))
  const opensOnce = emails.filter((email) => email.opensOnce).map(({ name }) => name)
  expect(opensOnce.sort()).toEqual(holdsCode.map((file) => basename(file, '.tsx')).sort())
})

test('whatever says by when in its subject is not sent again afterwards', () => {
  const until = '2031-05-09T17:00:00.000Z'
  const times = Object.fromEntries(
    Object.entries(emailProps)
      .filter(([, value]) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value))
      .map(([prop]) => [prop, until]),
  )
  const props = { ...emailProps, ...times } as never
  const by = emails.filter((email) => /\bby [A-Z]\w+day /.test(email.subject(props)))
  expect(by.length).toBeGreaterThan(5)
  for (const email of by) {
    if (!email.asksToPay) expect(email.until?.(props), email.name).toBe(until)
  }
})

test('a letter about a vote says how to vote in one of its kind, as it is called, extended and joined late', () => {
  const kinds = {
    'Write “For”, “Against” or “Abstain” on a sheet of paper, and nothing else': {},
    'Write “For”, “Against” or “Abstain” on a sheet of paper, with “Vote on Motion 42”': {
      open: true,
    },
    'or write “Abstain”, with “Vote on Motion 42”, your name': {
      open: true,
      between: { options: ['Durham', 'Carlisle'], ranked: true },
    },
    'Write its number on a sheet of paper, or write “Abstain”, and nothing else': {
      between: { options: ['Durham', 'Carlisle'], ranked: false },
    },
    'has an order that they would expect of nobody else': {
      between: { options: ['Durham', 'Carlisle'], ranked: true },
    },
    'We cannot take an objection by post': { open: true, consent: true },
  }
  const letters = ['vote-called', 'vote-extended', 'vote-roll-decided']
  for (const [own, kind] of Object.entries(kinds)) {
    // A consent decision is opened with a letter of its own.
    for (const name of 'consent' in kind ? ['consent-opened', ...letters.slice(1)] : letters) {
      const props = {
        ...emailProps,
        open: false,
        between: undefined,
        agreed: true,
        ...kind,
      } as never
      const letter = emailNamed(name).onPaper!(props).join(' ')
      const said = Object.keys(kinds).filter((words) => letter.includes(words))
      expect(said, name).toEqual([own])
    }
  }
})
