const voidElements = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/**
 * How a page is built, without its words: each element with its classes and what it says of itself, beneath all that it stands
 * in, what is empty, how long its longest words are, and the order of the headings. A page that brings none of these that was not
 * looked at before is as right as those were.
 */
export function structureOf(html: string): Set<string> {
  const shown = html.replaceAll(
    /<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!doctype[^>]*>/gi,
    '',
  )
  const structure = new Set<string>()
  const above: { tag: string; path: string }[] = []
  let headings = ''
  let justOpened = false
  for (const [, text, end, tag, attributes] of shown.matchAll(
    /([^<]*)<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi,
  )) {
    const here = above.at(-1)?.path ?? ''
    // A word that is longer than any before may be too wide for a narrow screen.
    const longest = Math.max(0, ...text!.split(/\s/).map((word) => word.length))
    if (longest > 16) structure.add(`${here} words of ${Math.ceil(longest / 8) * 8}`)
    if (end) {
      const place = above.findLastIndex((one) => one.tag === tag)
      if (place < 0) continue
      // A button without words is another thing than one with.
      if (justOpened && !/\S/.test(text!)) structure.add(`${above[place]!.path} without words`)
      above.length = place
      justOpened = false
      continue
    }
    if (/^h[1-6]$/.test(tag!) && !headings.endsWith(tag!)) headings += tag
    const path = `${here}>${tag}${whatItSaysOf(attributes!)}`
    structure.add(path)
    justOpened = !voidElements.test(tag!) && !attributes!.endsWith('/')
    if (justOpened) above.push({ tag: tag!, path })
  }
  return structure.add(headings)
}

/** Of classes, roles and types what they are; of everything else only that it is there. */
function whatItSaysOf(attributes: string) {
  return [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)]
    .map(([, name, value]) =>
      /^(?:class|role|type)$/.test(name!) ? ` ${name}=${value}` : ` ${name}`,
    )
    .sort()
    .join('')
}
