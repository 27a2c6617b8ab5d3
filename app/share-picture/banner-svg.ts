import { type EmblemShape, emblemShapes } from '@/components/front-page/emblem-shapes'
import { organisation } from '@/lib/organisation'

const { banner, highlight } = organisation.colours
export const inkColour = '#271914'
export const cardColour = '#fffdfa'
export const paperColour = '#faf6ee'

const colours = { highlight, ink: inkColour, card: cardColour }

/** Cloth or paper with the fringe of our banner at its foot, as a picture 1200 by 630. */
export function groundSvg(ground: 'cloth' | 'paper'): string {
  const stripes = Array.from({ length: 100 }, (_, place) => `M${place * 12} 602h6v28h-6z`).join('')
  const gold = `fill="none" stroke="${highlight}"`
  const lines = `<path d="M30.5 30.5h1139v535h-1139z" ${gold} stroke-width="5"/><path d="M45 45h1110v506H45z" ${gold} stroke-width="2"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">
<path fill="${ground === 'cloth' ? banner : paperColour}" d="M0 0h1200v630H0z"/>
<path fill="${inkColour}" d="M0 592h1200v38H0z"/><path fill="${highlight}" d="${stripes}"/>
${ground === 'cloth' ? lines : ''}</svg>`
}

export function emblemSvg(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 250">${emblemShapes(organisation.emblem).map(path).join('')}</svg>`
}

function path({ d, fill, stroke, strokeWidth, turn }: EmblemShape): string {
  const paint = fill
    ? `fill="${colours[fill]}"`
    : `fill="none" stroke="${colours[stroke!]}" stroke-width="${strokeWidth}"`
  const turned = turn === undefined ? '' : ` transform="rotate(${turn} 160 166)"`
  return `<path d="${d}" ${paint}${turned}/>`
}
