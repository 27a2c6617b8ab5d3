/** What canonical JSON can say here: no fractions, because no two programs write those alike. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [name: string]: Plain | undefined }

/**
 * The one way to write a value down, so that everybody hashes and signs the same bytes: RFC 8785 (JSON Canonicalization
 * Scheme) for whole numbers: names sorted by UTF-16 units, no spaces, strings as ECMAScript escapes them. Ours, because what it
 * refuses counts as much as what it writes, because older telephones run it, and because whoever checks a board reads it.
 */
export function canonical(value: Plain): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not a whole number.`)
    return String(value)
  }
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) throw new TypeError('A text is broken in two.')
    return JSON.stringify(value)
  }
  if (value === null || typeof value === 'boolean') return String(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort()
    .map((name) => `${canonical(name)}:${canonical(value[name]!)}`)
  return `{${fields.join(',')}}`
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}
