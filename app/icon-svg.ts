import { organisation } from '@/lib/organisation'

const { colours, emblem, shortName } = organisation
const light = '#fffdfa'
const below = {
  bridge: `<path fill="none" stroke="${light}" stroke-width="2" d="M4 20C8 9 24 9 28 20"/>
<path fill="${light}" d="M0 19h32v3H0z"/>
<path fill="none" stroke="${light}" stroke-width="1.6" d="M6 27q2.5-2 5 0t5 0 5 0 5 0"/>`,
  hills: `<path fill="${light}" d="M0 24 9 16l7 5 6-4 10 7v8H0z"/>`,
}

/** The emblem, small, in the colours of the profile: for the browser's tab, and for the screen of a phone. */
export function iconSvg(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>${shortName}</title>
<path fill="${colours.banner}" d="M0 0h32v32H0z"/>
<path fill="${colours.highlight}" d="M8 19a8 8 0 0 1 16 0zM14.8 2h2.4l-.6 7h-1.2zM4.5 8.2l1.7-1.7 4.5 5.4-.8.8zM27.5 8.2l-1.7-1.7-4.5 5.4.8.8z"/>
${below[emblem]}</svg>`
}
