/** A title as the last part of an address, "hands-off-the-right-to-strike", or `instead` where it leaves nothing or names a page of its own. */
export function slugOf(
  title: string,
  { ofPages, instead }: { ofPages: string[]; instead: string },
) {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return words && !ofPages.includes(words) ? words : instead
}

/** The same with a number behind it where there is one already. */
export function firstFree(base: string, taken: readonly { slug: string }[]): string {
  const slugs = new Set(taken.map(({ slug }) => slug))
  let slug = base
  for (let count = 2; slugs.has(slug); count += 1) slug = `${base}-${count}`
  return slug
}
