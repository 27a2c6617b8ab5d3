const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const number = /^\d+$/
const token = /^(?=.*\d)(?=.*[a-z])[\w-]{20,}$/i

/** What kind of page an address leads to: /motions/14 and /motions/15 are one kind. */
export function kindOf(path: string) {
  const segments = path.replace(/[?#].*$/, '').split('/')
  return segments.map((segment) => (isId(segment) ? ':id' : segment)).join('/')
}

function isId(segment: string) {
  return uuid.test(segment) || number.test(segment) || token.test(segment)
}
