import type { Shot } from './take-screenshot'

/** The pictures of a tour on one page, person by person. */
export function indexPage(shots: Shot[]) {
  const people = [...new Set(shots.map(({ person }) => person))]
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Tour</title>
<style>
  body { font: 1rem/1.4 system-ui; margin: 1rem }
  figure { display: inline-block; vertical-align: top; margin: 0 1rem 1rem 0 }
  img { display: inline-block; vertical-align: top; border: 1px solid; max-height: 30rem }
  strong { color: #a0163a }
</style>
<h1>${shots.length} pages as ${people.length} people</h1>
<nav>${people.map((person, at) => `<a href="#p${at}">${escaped(person.name)}</a>`).join(' · ')}</nav>
${people.map((person, at) => section(shots, person, at)).join('\n')}
</html>
`
}

function section(shots: Shot[], person: Shot['person'], at: number) {
  const own = shots.filter((shot) => shot.person === person)
  return `<h2 id="p${at}">${escaped(`${person.name}, ${person.role}`)}</h2>\n${own.map(figure).join('\n')}`
}

function figure({ path, pictures, problems }: Shot) {
  const images = Object.entries(pictures).map(
    ([width, file]) =>
      `<a href="${file}"><img src="${file}" loading="lazy" alt="${escaped(path)} at ${width} pixels"></a>`,
  )
  const wrong = problems.map((problem) => ` <strong>${escaped(problem)}</strong>`).join('')
  return `<figure><figcaption>${escaped(path)}${wrong}</figcaption>${images.join(' ')}</figure>`
}

function escaped(text: string) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
