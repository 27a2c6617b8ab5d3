/** Stands for this site, wherever it is served: what does not stay within it is not ours. */
const here = 'http://ours.invalid'
const longest = 500

/**
 * An address from outside (a query, a hidden field, a link in an email) as a path of this site, or nothing. Everything that
 * leads people on goes through here: a browser reads `/.//evil.example`, `/\evil.example` and `/\t/evil.example` as another
 * site, so the path is first read as a browser reads it and only then judged.
 */
export function ownPath(asked: unknown): string | undefined {
  if (typeof asked !== 'string' || asked.length > longest || !asked.startsWith('/'))
    return undefined
  // Browsers drop tabs and line breaks inside an address, and read a backslash as a slash. What is beyond ASCII fits into
  // no header, and is in none of our paths.
  if (/[\\\p{Cc}\P{ASCII}]/u.test(asked) || !URL.canParse(asked, here)) return undefined
  const { origin, pathname, search, hash } = new URL(asked, here)
  // An encoded slash or backslash may be decoded by whatever stands in front of the site.
  if (origin !== here || /\/\/|%2f|%5c/i.test(pathname)) return undefined
  const path = `${pathname}${search}${hash}`
  return path.length > longest ? undefined : path
}
