import fc from 'fast-check'

/** Field name → values that could be right, so that a body gets past its form and as far as the verb. */
export type Plausible = Record<string, (string | string[])[]>

const pages = import.meta.glob<string>('/{app,components}/**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})
/** The fields of every form that the site shows. */
export const namesInPages = Object.values(pages).flatMap((source) =>
  [...source.matchAll(/\bname="([\w-]+)"/g)].map((match) => match[1]!),
)
const madeUp = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'then',
  'length',
  '$ACTION_ID_x',
  '$ACTION_REF_1',
  '$ACTION_KEY',
  '',
  'number[]',
  'name[0]',
  'name.first',
  'errors',
  'values',
  '😀',
  '\u0000',
  'personId',
  'state',
  'isAdmin',
]

const textual = [
  '',
  ' ',
  '\t\n\r\n',
  '\u00a0\u2003',
  '\u0000',
  'a\u0000b',
  '\u0001\u001b[31m\u007f\u0085',
  '\ud800',
  'x\udfff\ud83d',
  '😀👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  '/😀',
  '\u202etfel ot thgir',
  '\u200f\u200b\ufeff',
  `Z${'\u0301'.repeat(300)}`,
  "'; drop table members; --",
  "' or 1=1 --",
  '\\',
  '%',
  '_%\\_%',
  '%00',
  '%ff',
  '$1 $& {{7*7}}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '../../../etc/passwd',
  '//evil.example',
  'https://evil.example/',
  'null',
  'undefined',
  'true',
  '[object Object]',
  '{"$gt":""}',
  '__proto__',
  'constructor',
  'name@example.com\r\nBcc: all@example.com',
  `${'a'.repeat(300)}@example.com`,
]
const numeric = [
  '0',
  '-0',
  '-1',
  '1.5',
  '1e3',
  '1e400',
  '0x10',
  '٣',
  '１２',
  '2147483647',
  '2147483648',
  '-2147483649',
  '9007199254740993',
  '9'.repeat(400),
  'NaN',
  'Infinity',
  '£5',
  '5,000.00',
]
const dates = ['31', '29/02/2023', '2023-02-29', '0000-00-00', '+275760-09-14', '25:61', '12am']
const ids = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '0190a0b0-0000-7000-8000-00000000000g',
  '{0190a0b0-0000-7000-8000-000000000000}',
  '0190A0B0-0000-7000-8000-000000000000',
]
// Made once: a megabyte a body would be all that this test does.
const heavy = ['x', '😀', '\u0000', '\r', ' ', '#', '[', '\ud800', '9'].map((one) =>
  one.repeat(1_048_576 / one.length),
)

type Value = string | File

// Halves of characters among them. `fc.string` would first make a table of all Unicode, a second in each test file.
const anyPoints = fc
  .array(fc.nat(0x10ffff), { maxLength: 40 })
  .map((points) => String.fromCodePoint(...points))

/** Any text that is hostile in one of the known ways, or random. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...textual, ...numeric, ...dates, ...ids) },
  { weight: 4, arbitrary: anyPoints },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
)

const values = fc.oneof(
  { weight: 400, arbitrary: hostileText.map((text): Value[] => [text]) },
  { weight: 60, arbitrary: fc.array<Value>(hostileText, { maxLength: 4 }) },
  { weight: 10, arbitrary: hostileText.map((text): Value[] => Array(150).fill(text)) },
  { weight: 20, arbitrary: fc.constant<Value[]>([new File(['x'], 'x.png')]) },
  { weight: 1, arbitrary: fc.constantFrom(...heavy).map((text): Value[] => [text]) },
)

/** A body as a script would send it: mostly what a browser would send, with some fields missing, repeated or hostile. */
export type Body = { choice: number; without: string[]; instead: Record<string, Value[]> }

export function bodies(plausible: Plausible): fc.Arbitrary<Body> {
  const names = [...new Set([...Object.keys(plausible), ...namesInPages, ...madeUp])]
  const none = fc.constant<string[]>([])
  const some = (most: number) => fc.subarray(names, { maxLength: most })
  return fc.record({
    choice: fc.nat(1_000_000),
    without: fc.oneof(none, none, some(25)),
    instead: fc
      .oneof(none, some(25))
      .chain((chosen) =>
        fc
          .tuple(...chosen.map(() => values))
          .map((drawn) => Object.fromEntries(chosen.map((name, place) => [name, drawn[place]!]))),
      ),
  })
}

/** One number chooses among the plausible values of all fields. */
export function formOf({ choice, without, instead }: Body, plausible: Plausible): FormData {
  const form = new FormData()
  for (const [place, [name, right]] of Object.entries(plausible).entries()) {
    if (without.includes(name) || Object.hasOwn(instead, name)) continue
    const chosen = right[(choice + place * (choice % 7)) % right.length]!
    for (const value of [chosen].flat()) form.append(name, value)
  }
  for (const [name, given] of Object.entries(instead)) {
    for (const value of given) form.append(name, value)
  }
  return form
}

/** A body in a line, for whoever has to find out what went wrong. */
export function inShort({ without, instead, choice }: Body): string {
  const given = Object.entries(instead).map(([name, sent]) => {
    const first = typeof sent[0] === 'string' ? sent[0].slice(0, 60) : sent[0]
    return `${JSON.stringify(name)}: ${sent.length} × ${JSON.stringify(first)}`
  })
  return `choice ${choice}, without ${without.join(' ')}, instead { ${given.join(', ')} }`
}
