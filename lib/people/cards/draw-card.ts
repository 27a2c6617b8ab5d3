import 'server-only'
import sharp from 'sharp'
import { inWords } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import type { Weight } from '@/lib/pdf/fonts'
import { outlineWords } from '@/lib/pdf/outlines'
import { memberNumberInWords } from '../members/member-number'
import type { Card } from './read'

const ink = '#271914'
const ground = '#fffdfa'
const width = 1080
const height = 1600
const margin = 90
const codeSide = 640

type Words = {
  words: string
  y: number
  sizes: readonly number[]
  weight?: Weight
  lines?: number
  colour?: string
}

/** The card as a picture to keep on a phone, upright. It works without a network: what it says today is asked when it is checked. */
export function drawCard(card: Card): Promise<Buffer> {
  const { banner, highlight } = organisation.colours
  const name = written({
    words: card.name,
    y: 1180,
    sizes: [84, 68, 56, 44],
    lines: 2,
    weight: 'bold',
  })
  const facts = [`${memberNumberInWords(card.number)}`, `Member since ${inWords(card.memberSince)}`]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<path fill="${ground}" d="M0 0h${width}v${height}H0z"/><path fill="${banner}" d="M0 0h${width}v290H0z"/>
<path fill="${highlight}" d="M0 290h${width}v14H0z"/>
${written({ words: organisation.name, y: 130, sizes: [64, 52, 44], lines: 1, weight: 'bold', colour: ground }).svg}
${written({ words: 'Membership card', y: 226, sizes: [48], colour: ground }).svg}
${code(card.rows)}
${name.svg}
${written({ words: facts[0]!, y: name.end + 24, sizes: [52], weight: 'code', colour: ink }).svg}
${written({ words: facts[1]!, y: name.end + 96, sizes: [46], colour: ink }).svg}
</svg>`
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
}

/** Lines of words from `y` downwards, and where the next line would stand. */
function written({ words, y, sizes, weight = 'plain', lines: most = 1, colour = ink }: Words) {
  const { size, lines } = outlineWords(words, {
    weight,
    width: width - 2 * margin,
    sizes,
    lines: most,
  })
  const leading = size * 1.15
  const svg = lines
    .map(
      ({ d }, line) =>
        `<path fill="${colour}" transform="translate(${margin} ${y + line * leading})" d="${d}"/>`,
    )
    .join('')
  return { svg, end: y + lines.length * leading }
}

function code(rows: Card['rows']): string {
  const dot = Math.floor(codeSide / rows.length)
  const left = Math.round((width - dot * rows.length) / 2)
  const dark = rows.flatMap((row, y) =>
    row.map((is, x) => (is ? `M${left + x * dot} ${390 + y * dot}h${dot}v${dot}h-${dot}z` : '')),
  )
  return `<path fill="#000" shape-rendering="crispEdges" d="${dark.join('')}"/>`
}
